import type { JsonPath, Problem } from "@bongsu/input";
import { earliest } from "../date.ts";
import type { ReadFile, ReadFiles } from "../read-files.ts";
import type { Origin, Source } from "../schema/parts.ts";
import { problemIn } from "./report.ts";

interface Sourced {
  readonly sources: Readonly<Record<string, Source>>;
}

/** Every row's source is there, is older than the day it was checked on, and is not one that is known to be wrong. */
export function checkOrigins(files: ReadFiles): Problem[] {
  const refused = new Map(
    files.sources.flatMap(({ data }) => data.refused).map(({ host, because }) => [host, because]),
  );
  const sourced: readonly ReadFile<Sourced>[] = [
    ...files.instruments,
    ...files.parties,
    ...files.adoptions,
    ...files.frameworks,
    ...files.observations,
    ...files.measures,
    ...files.filings,
  ];
  return sourced.flatMap((file) => [
    ...Object.entries(file.data.sources).flatMap(([id, { url }]) => {
      const host = hostOf(url);
      const because = refused.get(host) ?? refused.get(host.replace(/^www\./, ""));
      return because === undefined
        ? []
        : [problemIn(file, ["sources", id, "url"], (m) => m.refusedSource(host, because))];
    }),
    ...originsIn(file.data, []).flatMap((found) => checkOrigin(file, found)),
  ]);
}

interface Found {
  readonly path: JsonPath;
  readonly from: Pick<Origin, "source" | "checked">;
}

function checkOrigin(file: ReadFile<Sourced>, { path, from }: Found): Problem[] {
  const { sources } = file.data;
  const source = Object.hasOwn(sources, from.source) ? sources[from.source] : undefined;
  if (source === undefined)
    return [
      problemIn(file, [...path, "source"], (m) =>
        m.unknownReference("source", from.source, Object.keys(sources).slice(0, 6).join(", ")),
      ),
    ];
  if (earliest(source.dated) <= from.checked) return [];
  return [problemIn(file, [...path, "checked"], (m) => m.datedAfterChecked(source.dated, from.checked))];
}

/** Each `from` of a file, wherever it lies. */
function originsIn(value: unknown, path: JsonPath): Found[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => originsIn(item, [...path, at]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]): Found[] =>
    key === "from" && isOrigin(inside)
      ? [{ path: [...path, key], from: inside }]
      : originsIn(inside, [...path, key]),
  );
}

const isOrigin = (value: unknown): value is Pick<Origin, "source" | "checked"> =>
  typeof value === "object" && value !== null && "source" in value && "checked" in value;

const hostOf = (url: string): string => /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? "";
