import { InputError, type Problem } from "@bongsu/input";
import { controlUnknown, importCircle, importMissing } from "../messages.ts";
import type { OscalDocument } from "../read/document.ts";
import { walkCatalog } from "../read/walk.ts";
import type { OscalCatalog } from "../schema/catalog.ts";
import type { OscalProfile } from "../schema/profile.ts";
import { uuidOf } from "../uuid.ts";
import { modify } from "./modify.ts";
import { Selection } from "./select.ts";
import { merged, selected } from "./structure.ts";

type ProfileDocument = Extract<OscalDocument, { readonly model: "profile" }>;

/**
 * The catalogue that a profile stands for (NIST, OSCAL Profile Resolution Specification: select, merge, modify).
 * `documents` are what it may import, found by the file name at the end of the address, or by the resource that
 * `#uuid` names; nothing is fetched. `last-modified` is the profile's own: no clock is read.
 * @throws InputError for imports that are missing or run in a circle, and for controls that are not there.
 */
export function resolveProfile(document: ProfileDocument, documents: readonly OscalDocument[]): OscalCatalog {
  return resolve(document, documents, []);
}

function resolve(
  document: ProfileDocument,
  documents: readonly OscalDocument[],
  around: readonly ProfileDocument[],
): OscalCatalog {
  const { file, profile } = document;
  const chain = [...around, document];
  const problems: Problem[] = [];
  const bodies = profile.imports.map((one, i) => {
    const at = `/profile/imports/${i}/href`;
    const found = imported(one.href, profile, documents);
    if (found === undefined) throw new InputError([importMissing(file, at, one.href)]);
    if (found.model === "profile" && chain.includes(found))
      throw new InputError([
        importCircle(
          file,
          at,
          [...chain, found].map((link) => link.file),
        ),
      ]);
    const source = found.model === "catalog" ? found.catalog : resolve(found, documents, chain);
    const selection = new Selection(one);
    const ids = new Set(
      [...walkCatalog(source)].flatMap(({ kind, value }) => (kind === "control" ? [value.id] : [])),
    );
    for (const id of selection.named())
      if (!ids.has(id)) problems.push(controlUnknown(file, `/profile/imports/${i}`, id));
    return { selection: selected(source, selection), source };
  });
  if (problems.length > 0) throw new InputError(problems);
  const body = structuredClone(
    merged(
      bodies.map((one) => one.selection),
      profile.merge,
    ),
  );
  const catalog: OscalCatalog = {
    uuid: uuidOf(
      "resolved",
      profile.uuid,
      bodies.map(({ source }) => source.uuid),
    ),
    metadata: resolvedMetadata(document),
    ...body,
  };
  const unmet = modify(catalog, profile, file);
  if (unmet.length > 0) throw new InputError(unmet);
  const resources = referenced(catalog, [...bodies.map(({ source }) => source), profile]);
  return resources.length === 0 ? catalog : { ...catalog, "back-matter": { resources } };
}

type Imported = Extract<OscalDocument, { readonly model: "catalog" | "profile" }>;

function imported(
  href: string,
  profile: OscalProfile,
  documents: readonly OscalDocument[],
): Imported | undefined {
  const names = href.startsWith("#")
    ? (profile["back-matter"]?.resources ?? [])
        .filter(({ uuid }) => uuid === href.slice(1))
        .flatMap(({ rlinks }) => (rlinks ?? []).map((one) => nameOf(one.href)))
    : [nameOf(href)];
  return documents.find(
    (one): one is Imported => one.model !== "mapping-collection" && names.includes(nameOf(one.file)),
  );
}

const nameOf = (address: string): string =>
  address
    .replace(/[?#].*$/, "")
    .split("/")
    .at(-1) ?? "";

function resolvedMetadata({ file, profile: { metadata } }: ProfileDocument): OscalCatalog["metadata"] {
  const { links, props, ...rest } = metadata;
  return {
    ...rest,
    props: [...(props ?? []), { name: "resolution-tool", value: "bongsu" }],
    links: [...(links ?? []), { href: encodeURI(nameOf(file)), rel: "source-profile" }],
  };
}

interface BackMatter {
  readonly "back-matter"?: OscalCatalog["back-matter"];
}

/** Resources that something in the resolved catalogue links to, each once. */
function referenced(catalog: OscalCatalog, sources: readonly BackMatter[]) {
  const text = JSON.stringify(catalog);
  const known = new Map(
    sources.flatMap((source) => source["back-matter"]?.resources ?? []).map((one) => [one.uuid, one]),
  );
  return [...known.values()].filter(({ uuid }) => text.includes(`#${uuid}`));
}
