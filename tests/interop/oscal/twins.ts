export type Verifier = "bongsu" | "compliance-trestle 4.0.1" | "oscal 3.2.0";

/** A document that is sound but for one thing. */
export interface Twin {
  readonly name: string;
  readonly document: unknown;
  /** Programs that are known to let it pass, against the published schema; all others have to refuse it. */
  readonly passedBy: readonly Verifier[];
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const object = (value: Json | undefined): { [key: string]: Json } => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("an object");
  return value;
};

type Rule = readonly [name: string, change: Change, ...passedBy: Verifier[]];
type Change = (root: { [key: string]: Json }) => void;

const EVERYWHERE: readonly Rule[] = [
  ["uuid-of-nothing", (root) => void (root["uuid"] = "not-a-uuid")],
  ["no-metadata", (root) => void delete root["metadata"]],
  ["unknown-field", (root) => void (root["flavour"] = "banana"), "oscal 3.2.0"],
  [
    "no-time-zone",
    (root) => void (object(root["metadata"])["last-modified"] = "2026-11-25 00:00"),
    "compliance-trestle 4.0.1",
  ],
];

const IN_MAPPINGS: readonly Rule[] = [
  ["no-provenance", (root) => void delete root["provenance"]],
  ["manual", (root) => void (object(root["provenance"])["method"] = "manual"), "compliance-trestle 4.0.1"],
];

const firstOf = (value: Json | undefined): { [key: string]: Json } => {
  if (!Array.isArray(value)) throw new Error("a list");
  return object(value[0]);
};
const target = (root: { [key: string]: Json }): { [key: string]: Json } =>
  object(firstOf(firstOf(root["results"])["findings"])["target"]);

const IN_RESULTS: readonly Rule[] = [
  ["no-plan", (root) => void delete root["import-ap"]],
  ["third-state", (root) => void (object(target(root)["status"])["state"] = "unknown")],
  [
    "no-observation-method",
    (root) => void delete firstOf(firstOf(root["results"])["observations"])["methods"],
  ],
];

/** Twins of one catalogue, of the crosswalk and of an acceptance: what is tampered with is the same in all. */
export function twinsOf({ name, document }: Pick<Twin, "name" | "document">): Twin[] {
  const rules =
    new Map([
      ["crosswalk.json", [...EVERYWHERE, ...IN_MAPPINGS]],
      ["seoul-commitments.json", EVERYWHERE],
      ["acceptance.json", [...EVERYWHERE, ...IN_RESULTS]],
    ]).get(name) ?? [];
  return rules.map(([twin, change, ...passedBy]) => {
    const copy: Json = JSON.parse(JSON.stringify(document));
    const [root] = Object.values(object(copy));
    change(object(root));
    return { name: name.replace(".json", `.${twin}.json`), document: copy, passedBy };
  });
}
