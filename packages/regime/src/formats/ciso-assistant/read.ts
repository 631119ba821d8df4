import { InputError, type JsonPath, parseYaml, text, type Yaml } from "@bongsu/input";
import type { Catalogue } from "../../crosswalk/rows/catalogue.ts";
import type { ClauseKey } from "../../crosswalk/rows/clause-key.ts";
import { type MappingRow, type Rationale, RATIONALES } from "../../crosswalk/rows/row.ts";
import { schemaProblems } from "../../records/schema-problems.ts";
import { type FormatLoss, Losses } from "../loss.ts";
import { type Library, librarySchema, RELATIONSHIPS } from "./schema.ts";

export interface ReadLibrary {
  readonly catalogues: readonly Catalogue[];
  readonly rows: readonly MappingRow[];
  readonly losses: readonly FormatLoss[];
}

/**
 * A library of CISO Assistant: frameworks and mapping sets. A set and its reversed twin say the same rows twice, once
 * from each side; both are kept. @throws InputError at the line of what the schema refuses.
 */
export function readCisoLibrary(file: string, input: Uint8Array | string): ReadLibrary {
  return libraryOfYaml(file, parseYaml(input, { file }));
}

export function libraryOfYaml(file: string, yaml: Yaml): ReadLibrary {
  const checked = librarySchema.safeParse(yaml.value);
  if (!checked.success) throw new InputError(schemaProblems(checked.error.issues, yaml, file, librarySchema));
  const losses = new Losses();
  const { objects } = checked.data;
  const frameworks = [objects.framework ?? [], objects.frameworks ?? []].flat();
  return {
    catalogues: frameworks.map(catalogueOf),
    rows: rowsOf(file, yaml, checked.data, losses),
    losses: losses.all(),
  };
}

type Framework = NonNullable<Library["objects"]["framework"]>;

const lastOf = (urn: string): string => urn.split(":").at(-1) ?? urn;

/** `urn:…:req_node:<framework>:<requirement>`, where the requirement may hold colons itself. */
function keyOf(urn: string): ClauseKey {
  const [, scheme, id] = /:req_node:([^:]+):(.+)$/.exec(urn) ?? [];
  return { scheme: scheme ?? urn, version: null, id: id ?? lastOf(urn) };
}

const catalogueOf = ({ urn, name, requirement_nodes: nodes }: Framework): Catalogue => ({
  scheme: nodes[0] === undefined ? lastOf(urn) : keyOf(nodes[0].urn).scheme,
  version: null,
  title: text(name ?? urn, name ?? urn),
  clauses: nodes.map((node) => {
    const parent = node.parent_urn ?? "";
    const label = node.name ?? node.ref_id;
    return {
      id: keyOf(node.urn).id,
      parent: parent === "" ? null : keyOf(parent).id,
      title: label === null || label === undefined ? null : text(String(label), String(label)),
    };
  }),
});

function rowsOf(file: string, yaml: Yaml, library: Library, losses: Losses): MappingRow[] {
  const { requirement_mapping_set: single, requirement_mapping_sets: several = [] } = library.objects;
  const sets = [
    ...(single === undefined
      ? []
      : [{ set: single, path: ["objects", "requirement_mapping_set"] as JsonPath }]),
    ...several.map((set, i) => ({ set, path: ["objects", "requirement_mapping_sets", i] as JsonPath })),
  ];
  const author = library.packager ?? library.provider ?? library.urn;
  return sets.flatMap(({ set, path }) =>
    set.requirement_mappings.map((row, i): MappingRow => {
      if (typeof row.strength_of_relationship === "number")
        losses.add("strength", String(row.strength_of_relationship));
      const note = row.annotation ?? "";
      return {
        author,
        rationale: rationaleOf(row.rationale),
        relation: RELATIONSHIPS[row.relationship],
        sources: [keyOf(row.source_requirement_urn)],
        targets: [keyOf(row.target_requirement_urn)],
        strength: null,
        words: note === "" ? null : text(note, note),
        at: { file, place: yaml.locate([...path, "requirement_mappings", i]) },
      };
    }),
  );
}

/** The field also holds prose; the format's own default is meaning. */
const rationaleOf = (said: string | null | undefined): Rationale =>
  RATIONALES.find((known) => known === said) ?? "semantic";
