import { z } from "zod";
import { part } from "./control.ts";
import { dateTime, list, markup, markupLine, string, token, uriReference, uuid } from "./datatypes.ts";
import { backMatter, link, metadata, noted, property } from "./metadata.ts";

/** The controls that were looked at, one selection for each catalogue. */
export const reviewedControls = z.strictObject({
  description: markup.optional(),
  "control-selections": z
    .array(
      z.strictObject({
        "include-controls": z.array(z.strictObject({ "control-id": token })).min(1),
        ...noted,
      }),
    )
    .min(1),
  ...noted,
});
export type OscalReviewedControls = z.infer<typeof reviewedControls>;

export const component = z.strictObject({
  uuid,
  type: string,
  title: markupLine,
  description: markup,
  status: z.strictObject({
    state: z.enum(["under-development", "operational", "disposition", "other"]),
    remarks: markup.optional(),
  }),
  ...noted,
});

const objective = z.strictObject({
  "control-id": token,
  description: markup.optional(),
  parts: z.array(part).min(1),
  ...noted,
});

const origins = list(
  z.strictObject({
    actors: z
      .array(z.strictObject({ type: z.enum(["tool", "assessment-platform", "party"]), "actor-uuid": uuid }))
      .min(1),
  }),
);

const observation = z.strictObject({
  uuid,
  title: markupLine.optional(),
  description: markup,
  methods: z.array(z.enum(["EXAMINE", "INTERVIEW", "TEST", "UNKNOWN"])).min(1),
  types: list(token),
  origins,
  "relevant-evidence": list(z.strictObject({ href: uriReference.optional(), description: markup, ...noted })),
  collected: dateTime,
  expires: dateTime.optional(),
  ...noted,
});
export type OscalObservation = z.infer<typeof observation>;

const finding = z.strictObject({
  uuid,
  title: markupLine,
  description: markup,
  origins,
  target: z.strictObject({
    type: z.enum(["statement-id", "objective-id"]),
    "target-id": token,
    status: z.strictObject({
      state: z.enum(["satisfied", "not-satisfied"]),
      reason: token.optional(),
      remarks: markup.optional(),
    }),
    props: list(property),
    links: list(link),
    remarks: markup.optional(),
  }),
  "related-observations": list(z.strictObject({ "observation-uuid": uuid })),
  ...noted,
});
export type OscalFinding = z.infer<typeof finding>;

const result = z.strictObject({
  uuid,
  title: markupLine,
  description: markup,
  start: dateTime,
  end: dateTime.optional(),
  "local-definitions": z.strictObject({ components: list(component) }).optional(),
  "reviewed-controls": reviewedControls,
  observations: list(observation),
  findings: list(finding),
  ...noted,
});
export type OscalResult = z.infer<typeof result>;

const written = z.strictObject({
  uuid,
  metadata,
  "import-ap": z.strictObject({ href: uriReference, remarks: markup.optional() }),
  "local-definitions": z.strictObject({ "objectives-and-methods": list(objective) }).optional(),
  results: z.array(result).min(1),
  "back-matter": backMatter.optional(),
});
export type OscalAssessmentResults = z.infer<typeof written>;

/**
 * Assessment results as they are written here: no risks, tasks or assets, of which an acceptance has none. What the JSON
 * Schema leaves open is held too: what a finding or the import names is in the document.
 */
export const assessmentResults = written.superRefine((document, context) => {
  for (const { path, name } of namedButAbsent(document))
    context.addIssue({ code: "custom", path, message: `names ${name}, which is not in the document` });
});

interface Absent {
  readonly path: (string | number)[];
  readonly name: string;
}

function namedButAbsent(document: OscalAssessmentResults): Absent[] {
  const resources = (document["back-matter"]?.resources ?? []).map((one) => `#${one.uuid}`);
  const objectives = (document["local-definitions"]?.["objectives-and-methods"] ?? []).flatMap(({ parts }) =>
    parts.map(({ id }) => id),
  );
  const plan = document["import-ap"].href;
  const absent: Absent[] = [];
  if (plan.startsWith("#") && !resources.includes(plan))
    absent.push({ path: ["import-ap", "href"], name: plan });
  for (const [r, { observations = [], findings = [] }] of document.results.entries())
    for (const [f, { target, "related-observations": related = [] }] of findings.entries()) {
      const path = ["results", r, "findings", f];
      const id = target["target-id"];
      if (!objectives.includes(id)) absent.push({ path: [...path, "target", "target-id"], name: id });
      for (const { "observation-uuid": name } of related)
        if (!observations.some((one) => one.uuid === name))
          absent.push({ path: [...path, "related-observations"], name });
    }
  return absent;
}
