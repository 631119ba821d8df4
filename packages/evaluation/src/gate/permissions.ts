import type { Evidence } from "../protocol/plan.ts";
import type { GateRow } from "../result/gate.ts";
import { countOf } from "./context.ts";
import type { GateContext } from "./context.ts";
import { commonItems } from "./items.ts";
import { ruleOf } from "./rule-book.ts";
import type { Use } from "./rule-book.ts";
import { largestTogether } from "./together.ts";

export interface Permission {
  readonly allowed: boolean;
  /** Rules that stand in the way, or that condition it. */
  readonly because: readonly string[];
}

/** What may be done with all pipelines; where that is refused, `among` whom it may still be done. */
export interface PermissionOfAll extends Permission {
  /** The one largest set of pipelines of which every two may; empty where there is none, or no one. */
  readonly among: readonly string[];
}

export interface PairPermission extends Readonly<Record<Use, Permission>> {
  readonly first: string;
  readonly second: string;
  /** Rules by which something is not known of the two. */
  readonly unknown: readonly string[];
}

export interface Allowed extends Readonly<Record<Use, PermissionOfAll>> {
  readonly pairs: readonly PairPermission[];
}

/** A pair of pipelines looked at alone, and the rows of the gate that hold between these two. */
export interface PairRows {
  readonly context: GateContext;
  readonly rows: readonly GateRow[];
}

/**
 * What may be done with the results, pair by pair and for all. A use is refused where a rule that holds between two
 * pipelines forbids it; otherwise it is allowed, on the conditions of the rows that adjust. Pooling also needs as many
 * institutes as the plan asks for.
 */
export function permissionsOf(
  context: GateContext,
  rows: readonly GateRow[],
  pairs: readonly PairRows[],
): Allowed {
  const each = pairs.map(ofPair);
  const all = (use: Use): PermissionOfAll => ofAll(context, rows, each, use);
  return {
    sideBySide: all("sideBySide"),
    paired: all("paired"),
    pooled: withInstitutes(context, all("pooled")),
    pairs: each,
  };
}

function ofPair({ context, rows }: PairRows): PairPermission {
  const [first = "", second = ""] = context.evidence.map(({ plan }) => plan.id);
  return {
    first,
    second,
    unknown: names(rows.filter(({ effect }) => effect === "unknown")),
    sideBySide: standing(context, rows, "sideBySide"),
    paired: standing(context, rows, "paired"),
    pooled: standing(context, rows, "pooled"),
  };
}

function standing(context: GateContext, rows: readonly GateRow[], use: Use): Permission {
  if (use === "paired" && countOf(commonItems(context)) === 0)
    return { allowed: false, because: ["items-none"] };
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

function ofAll(
  context: GateContext,
  rows: readonly GateRow[],
  pairs: readonly PairPermission[],
  use: Use,
): PermissionOfAll {
  if (pairs.length === 0) return { allowed: false, because: ["one-pipeline"], among: [] };
  const whole = standing(context, rows, use);
  const refused = pairs.filter((pair) => !pair[use].allowed);
  if (whole.allowed && refused.length === 0)
    return { ...whole, among: context.evidence.map(({ plan }) => plan.id) };
  const because = [...(whole.allowed ? [] : whole.because), ...refused.flatMap((pair) => pair[use].because)];
  return { allowed: false, because: [...new Set(because)], among: amongOf(context, pairs, use) };
}

/** Pipelines of which every two may, and which have items that all of them share. */
function amongOf(context: GateContext, pairs: readonly PairPermission[], use: Use): readonly string[] {
  const key = (one: Evidence, other: Evidence): string => JSON.stringify([one.plan.id, other.plan.id]);
  const may = new Set(
    pairs.flatMap(({ first, second, ...uses }) =>
      uses[use].allowed ? [JSON.stringify([first, second]), JSON.stringify([second, first])] : [],
    ),
  );
  const among = largestTogether(
    context.evidence,
    (one, other) => may.has(key(one, other)),
    use === "pooled" ? institutesOf : undefined,
  );
  const common = countOf(commonItems({ ...context, evidence: among }));
  return common === 0 ? [] : among.map(({ plan }) => plan.id);
}

/** How many institutes they are of; a pipeline without a named institute is one of its own. */
const institutesOf = (evidence: readonly Evidence[]): number =>
  new Set(evidence.map(({ plan }) => plan.institute?.en ?? `pipeline ${plan.id}`)).size;

function withInstitutes({ evidence, study }: GateContext, pooled: PermissionOfAll): PermissionOfAll {
  const least = study.plan.leastInstitutes;
  const among = evidence.filter(({ plan }) => pooled.among.includes(plan.id));
  const enough = { ...pooled, among: institutesOf(among) < least ? [] : pooled.among };
  if (pooled.because.includes("one-pipeline") || institutesOf(evidence) >= least) return enough;
  return {
    ...enough,
    allowed: false,
    because: pooled.allowed ? ["institutes-too-few"] : [...pooled.because, "institutes-too-few"],
  };
}
