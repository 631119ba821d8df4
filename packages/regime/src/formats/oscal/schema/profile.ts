import { z } from "zod";
import { list, markup, markupLine, token, uri, uriReference, uuid } from "./datatypes.ts";
import { empty, oneSource, parameter, parameterFields, part, selectById } from "./control.ts";
import { backMatter, link, metadata, property } from "./metadata.ts";

const ALL_OR_SOME = { error: "all-and-some", path: ["include-controls"] };
const selection = {
  "include-all": empty.optional(),
  "include-controls": list(selectById),
  "exclude-controls": list(selectById),
};
const allOrSome = (one: { "include-all"?: unknown; "include-controls"?: unknown }): boolean =>
  one["include-all"] === undefined || one["include-controls"] === undefined;

const importing = z.strictObject({ href: uriReference, ...selection }).refine(allOrSome, ALL_OR_SOME);
export type OscalImport = z.infer<typeof importing>;

const inserting = z
  .strictObject({ order: z.enum(["keep", "ascending", "descending"]).optional(), ...selection })
  .refine(allOrSome, ALL_OR_SOME);

const customGroup = z.strictObject({
  id: token.optional(),
  class: token.optional(),
  title: markupLine,
  params: list(parameter),
  props: list(property),
  links: list(link),
  parts: list(part),
  "insert-controls": list(inserting),
  get groups(): z.ZodOptional<z.ZodArray<typeof customGroup>> {
    return list(customGroup);
  },
});
export type OscalCustomGroup = z.infer<typeof customGroup>;

const merge = z
  .strictObject({
    combine: z.strictObject({ method: z.enum(["use-first", "merge", "keep"]).optional() }).optional(),
    flat: empty.optional(),
    "as-is": z.boolean().optional(),
    custom: z.strictObject({ groups: list(customGroup), "insert-controls": list(inserting) }).optional(),
  })
  .refine((one) => [one.flat, one["as-is"], one.custom].filter((way) => way !== undefined).length <= 1, {
    error: "several-structures",
    path: ["custom"],
  });

const remove = z.strictObject({
  "by-name": token.optional(),
  "by-class": token.optional(),
  "by-id": token.optional(),
  "by-item-name": z.enum(["param", "prop", "link", "part", "mapping", "map"]).optional(),
  "by-ns": uri.optional(),
  remarks: markup.optional(),
});
export type OscalRemove = z.infer<typeof remove>;

const add = z.strictObject({
  position: z.enum(["before", "after", "starting", "ending"]).optional(),
  "by-id": token.optional(),
  title: markupLine.optional(),
  params: list(parameter),
  props: list(property),
  links: list(link),
  parts: list(part),
});
export type OscalAdd = z.infer<typeof add>;

export const profile = z.strictObject({
  uuid,
  metadata,
  imports: z.array(importing).min(1),
  merge: merge.optional(),
  modify: z
    .strictObject({
      "set-parameters": list(
        z
          .strictObject({ "param-id": token, ...parameterFields })
          .refine(oneSource, { error: "values-and-select", path: ["select"] }),
      ),
      alters: list(z.strictObject({ "control-id": token, removes: list(remove), adds: list(add) })),
    })
    .optional(),
  "back-matter": backMatter.optional(),
});
export type OscalProfile = z.infer<typeof profile>;
