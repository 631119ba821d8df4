import { z } from "zod";
import { textSchema } from "./text.ts";

export const effectSchema = z.enum(["fatal", "adjust", "harmless", "same", "unknown"]);
export type Effect = z.infer<typeof effectSchema>;

export const aspectSchema = z.enum([
  "metric",
  "outcome-classes",
  "items",
  "item-content",
  "outputs",
  "language",
  "judge",
  "judge-rubric",
  "judge-is-system",
  "prompt",
  "decoding",
  "limits",
  "scaffold",
  "epochs",
  "reducer",
  "model-identity",
  "missing",
  "unusable-verdicts",
  "harness",
  "reported-numbers",
]);
export type Aspect = z.infer<typeof aspectSchema>;

/** One difference (or sameness) between pipelines: what each declared, what its logs show, what follows. */
export const gateRowSchema = z.strictObject({
  aspect: aspectSchema,
  /** Id of the written rule in docs/comparability.md, e.g. "judge-differs". */
  rule: z.string(),
  effect: effectSchema,
  /** Where it holds, when not everywhere. */
  scope: z.strictObject({ systems: z.array(z.string()), languages: z.array(z.string()) }).nullable(),
  values: z.array(
    z.strictObject({
      pipeline: z.string(),
      declared: textSchema.nullable(),
      observed: textSchema.nullable(),
    }),
  ),
  /** What differs, in one sentence. */
  finding: textSchema,
  /** What follows for the comparison: what is refused, what is adjusted and how, what would settle it. */
  consequence: textSchema,
});
export type GateRow = z.infer<typeof gateRowSchema>;

export const permissionSchema = z.strictObject({
  allowed: z.boolean(),
  /** Rules of the gate that stand in the way, or that condition it. */
  because: z.array(z.string()),
});

/** For all pipelines; where it is refused for all, `among` are those of which every two may. */
export const permissionOfAllSchema = permissionSchema.extend({ among: z.array(z.string()) });

/** What may be done with two pipelines; a third one does not matter to it. */
export const pairPermissionSchema = z.strictObject({
  first: z.string(),
  second: z.string(),
  /** Rules by which something is not known of the two. */
  unknown: z.array(z.string()),
  sideBySide: permissionSchema,
  paired: permissionSchema,
  pooled: permissionSchema,
});
