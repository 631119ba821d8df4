import type { GateRow } from "../result/gate.ts";
import { countOf } from "./context.ts";
import type { GateContext } from "./context.ts";
import { commonItems } from "./items.ts";
import { ruleOf } from "./rule-book.ts";
import type { Use } from "./rule-book.ts";

export interface Permission {
  readonly allowed: boolean;
  readonly because: readonly string[];
}

export type Allowed = Readonly<Record<Use, Permission>>;

/**
 * What may be done with the results. A use is refused where a row's rule forbids it; otherwise it is allowed, on the
 * conditions of the rows that adjust. Pooling also needs as many institutes as the plan asks for.
 */
export function permissionsOf(context: GateContext, rows: readonly GateRow[]): Allowed {
  const several = context.pairs.length > 0;
  const common = countOf(commonItems(context)) > 0;
  const standing = (use: Use): Permission => permission(context, rows, use);
  const sideBySide = standing("sideBySide");
  const paired = standing("paired");
  const pooled = standing("pooled");
  return {
    sideBySide: several ? sideBySide : refused("one-pipeline"),
    paired: several ? (common ? paired : refused("items-none")) : refused("one-pipeline"),
    pooled: several ? withInstitutes(context, pooled) : refused("one-pipeline"),
  };
}

const refused = (rule: string): Permission => ({ allowed: false, because: [rule] });

function permission(context: GateContext, rows: readonly GateRow[], use: Use): Permission {
  const forbidding = rows.filter(({ rule }) => forbids(context, rule, use));
  if (forbidding.length > 0) return { allowed: false, because: names(forbidding) };
  return { allowed: true, because: names(rows.filter(({ effect }) => effect === "adjust")) };
}

function forbids(context: GateContext, id: string, use: Use): boolean {
  const rule = ruleOf(id);
  if (rule === undefined || !rule.forbids.includes(use)) return false;
  return !(use === "paired" && rule.pairedStandsOnSharedOutputs === true && context.allShared);
}

const names = (rows: readonly GateRow[]): string[] => [...new Set(rows.map(({ rule }) => rule))];

function withInstitutes({ evidence, study }: GateContext, pooled: Permission): Permission {
  const institutes = new Set(evidence.map(({ plan }) => plan.institute?.en ?? `pipeline ${plan.id}`));
  if (institutes.size >= study.plan.leastInstitutes) return pooled;
  return {
    allowed: false,
    because: pooled.allowed ? ["institutes-too-few"] : [...pooled.because, "institutes-too-few"],
  };
}
