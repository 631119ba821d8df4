import { basename } from "node:path";
import { aggregateSchema, comparisonSchema, evaluationResultType } from "@bongsu/evaluation";
import { InputError, parseJson, type Text, text } from "@bongsu/input";
import {
  acceptanceType,
  DECISION_KIND,
  decisionSchema,
  type Evidence,
  factsOfAggregate,
  factsOfComparison,
} from "@bongsu/regime";
import { kindOf } from "@bongsu/sdk";
import { digestBytes, readStatement } from "@bongsu/statement";
import type { z } from "zod";
import { bytesAt } from "../io/node-files.ts";
import { envelopeIn } from "../log/envelope-in.ts";
import type { VerifyFlags } from "../verify/read-input.ts";
import { kindUnknown, notOfItsKind } from "./problems.ts";
import { verifiedAt } from "./verified.ts";

export type Brought = Omit<Evidence, "cover">;

/**
 * Evidence of any kind, as far as it can be read and verified with what else was given.
 * @throws InputError where it is of no kind that is known, is not what its kind says, or was tampered with.
 */
export async function evidenceAt(path: string, flags: VerifyFlags): Promise<Brought> {
  const bytes = bytesAt(path, "evidence");
  const kind = kindOf(bytes);
  if (kind === "bundle" || kind === "envelope") return signedAt(path, bytes, flags);
  const file = basename(path);
  const value = parseJson(bytes, { file });
  const stated = typeof value === "object" && value !== null && "kind" in value ? value.kind : null;
  const digest = digestBytes(bytes);
  const none = { digest, result: null, decision: null, verified: null };
  switch (stated) {
    case "bongsu/comparison/1": {
      const comparison = held(comparisonSchema, value, file, "comparison");
      return {
        ...none,
        kind: "comparison",
        title: comparison.exercise.title,
        result: factsOfComparison(comparison),
      };
    }
    case "bongsu/aggregate/1": {
      const aggregate = held(aggregateSchema, value, file, "aggregate");
      return {
        ...none,
        kind: "aggregate",
        title: aggregate.exercise.title,
        result: factsOfAggregate(aggregate),
      };
    }
    case DECISION_KIND: {
      const decision = held(decisionSchema, value, file, "acceptance");
      return { ...none, kind: "decision", title: titleOf(decision), decision };
    }
    default:
      throw new InputError([kindUnknown(file, typeof stated === "string" ? stated : null)]);
  }
}

const titleOf = ({ authority, evidence }: { authority: { name: Text }; evidence: { title: Text } }): Text =>
  text(`${authority.name.en} on: ${evidence.title.en}`, `${authority.name.ko}의 결정: ${evidence.title.ko}`);

function held<S extends z.ZodType>(schema: S, value: unknown, file: string, name: string): z.infer<S> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new InputError([notOfItsKind(file, `/${(issue?.path ?? []).map(String).join("/")}`, name)]);
}

async function signedAt(path: string, bytes: Uint8Array, flags: VerifyFlags): Promise<Brought> {
  const envelope = envelopeIn(bytes);
  const verified = await verifiedAt(path, envelope, flags);
  const statement = readStatement(envelope);
  const digest = digestBytes(bytes);
  const result = evaluationResultType.predicateOf(statement);
  if (result !== null) {
    const { aggregate } = result;
    return {
      kind: "statement",
      title: aggregate.exercise.title,
      digest,
      result: factsOfAggregate(aggregate),
      decision: null,
      verified,
    };
  }
  const acceptance = acceptanceType.predicateOf(statement);
  if (acceptance === null) throw new InputError([kindUnknown(basename(path), statement.predicateType)]);
  const { decision } = acceptance;
  return { kind: "decision", title: titleOf(decision), digest, result: null, decision, verified };
}
