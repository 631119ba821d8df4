import { z } from "zod";
import { list, markupLine, token, uuid } from "./datatypes.ts";
import { control, parameter, part } from "./control.ts";
import { backMatter, link, metadata, property } from "./metadata.ts";

export const group = z.strictObject({
  id: token.optional(),
  class: token.optional(),
  title: markupLine,
  params: list(parameter),
  props: list(property),
  links: list(link),
  parts: list(part),
  controls: list(control),
  get groups(): z.ZodOptional<z.ZodArray<typeof group>> {
    return list(group);
  },
});
export type OscalGroup = z.infer<typeof group>;

export const catalog = z.strictObject({
  uuid,
  metadata,
  params: list(parameter),
  controls: list(control),
  groups: list(group),
  "back-matter": backMatter.optional(),
});
export type OscalCatalog = z.infer<typeof catalog>;
