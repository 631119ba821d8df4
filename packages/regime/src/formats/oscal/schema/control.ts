import { z } from "zod";
import { list, markup, markupLine, string, token, uri } from "./datatypes.ts";
import { link, property } from "./metadata.ts";

/** What `set-parameters` of a profile may replace as well. */
export const parameterFields = {
  class: token.optional(),
  "depends-on": token.optional(),
  props: list(property),
  links: list(link),
  label: markupLine.optional(),
  usage: markup.optional(),
  constraints: list(
    z.strictObject({
      description: markup.optional(),
      tests: list(z.strictObject({ expression: string, remarks: markup.optional() })),
    }),
  ),
  guidelines: list(z.strictObject({ prose: markup })),
  values: list(string),
  select: z
    .strictObject({ "how-many": z.enum(["one", "one-or-more"]).optional(), choice: list(markupLine) })
    .optional(),
};

/** A parameter has values or a selection, not both (the models' JSON Schema says the same by two branches). */
export const oneSource = ({ values, select }: { values?: unknown; select?: unknown }): boolean =>
  values === undefined || select === undefined;

export const parameter = z
  .strictObject({ id: token, ...parameterFields, remarks: markup.optional() })
  .refine(oneSource, { error: "values-and-select", path: ["select"] });
export type OscalParameter = z.infer<typeof parameter>;

export const part = z.strictObject({
  id: token.optional(),
  name: token,
  ns: uri.optional(),
  class: token.optional(),
  title: markupLine.optional(),
  props: list(property),
  prose: markup.optional(),
  links: list(link),
  get parts(): z.ZodOptional<z.ZodArray<typeof part>> {
    return list(part);
  },
});
export type OscalPart = z.infer<typeof part>;

export const control = z.strictObject({
  id: token,
  class: token.optional(),
  title: markupLine,
  params: list(parameter),
  props: list(property),
  links: list(link),
  parts: list(part),
  get controls(): z.ZodOptional<z.ZodArray<typeof control>> {
    return list(control);
  },
});
export type OscalControl = z.infer<typeof control>;

export const selectById = z.strictObject({
  "with-child-controls": z.enum(["yes", "no"]).optional(),
  "with-ids": list(token),
  matching: list(z.strictObject({ pattern: string.optional(), remarks: markup.optional() })),
});
export type OscalSelection = z.infer<typeof selectById>;

export const empty = z.strictObject({});
