import { InputError, type Place, type Problem, type ProblemSink, text } from "@bongsu/input";
import type { ClauseKey } from "../../crosswalk/rows/clause-key.ts";
import type { MappingRow } from "../../crosswalk/rows/row.ts";
import { type FormatLoss, Losses } from "../loss.ts";
import { type Head, readHead } from "./head.ts";
import {
  columnMissing,
  notAReference,
  notAShare,
  notInEnumeration,
  prefixUndeclared,
  tooManyCells,
} from "./problems.ts";
import { tsvRows } from "./table.ts";
import { BUILT_IN, ENUMERATIONS, NO_TERM, PREDICATES, rationaleOf, SHARES } from "./vocabulary.ts";

export interface ReadRows {
  readonly rows: readonly MappingRow[];
  readonly losses: readonly FormatLoss[];
}

const REFERENCES = ["subject_id", "predicate_id", "object_id"] as const;
const REFERENCE = /^([\p{L}_][\p{L}\p{N}._-]*):\S+$/u;
const NEEDS_NO_DECLARATION: ReadonlySet<string> = new Set([...BUILT_IN, "http", "https"]);
const REQUIRED = [...REFERENCES, "mapping_justification"] as const;

/**
 * An SSSOM/TSV table (SSSOM 1.1, "The SSSOM/TSV serialisation format"). Rows against the enumerations are reported at
 * their line and left out where the sink keeps going.
 * @throws InputError
 */
export function readSssom(file: string, bytes: Uint8Array | string, sink: ProblemSink): ReadRows {
  const text = typeof bytes === "string" ? bytes : new TextDecoder().decode(bytes);
  const heading = text.match(/^(?:#[^\n]*\n)*/)?.[0] ?? "";
  const lines = heading.split(/\r?\n/).slice(0, -1);
  const head = readHead(file, lines);
  const [header, ...rows] = tsvRows(text.slice(heading.length), lines.length + 1);
  const columns = header?.cells ?? [];
  const missing = REQUIRED.filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new InputError(missing.map((c) => columnMissing(file, lines.length + 1, c)));
  const losses = new Losses();
  const undeclared = new Set<string>();
  const mappings = rows.flatMap(({ line, cells }) => {
    const record = new SssomRow(file, line, head, columns, cells);
    const problems = record.problems(columns.length, cells);
    for (const problem of problems) sink.report(problem);
    for (const prefix of record.prefixes().difference(head.prefixes).difference(undeclared)) {
      undeclared.add(prefix);
      sink.report(prefixUndeclared(file, line, prefix));
    }
    return problems.length === 0 ? record.mapping(losses) : [];
  });
  return { rows: mappings, losses: losses.all() };
}

class SssomRow {
  readonly #file: string;
  readonly #line: number;
  readonly #head: Head;
  readonly #cells: ReadonlyMap<string, string>;

  constructor(file: string, line: number, head: Head, columns: readonly string[], cells: readonly string[]) {
    this.#file = file;
    this.#line = line;
    this.#head = head;
    this.#cells = new Map(columns.map((column, at) => [column, (cells[at] ?? "").trim()]));
  }

  problems(width: number, cells: readonly string[]): Problem[] {
    if (cells.length > width) return [tooManyCells(this.#file, this.#line, cells.length, width)];
    return [...this.#references(), ...this.#enumerations(), ...this.#shares()];
  }

  /** No row where the format says less, or other, than a relation. */
  mapping(losses: Losses): MappingRow[] {
    const predicate = this.#slot("predicate_id");
    const [subject, object] = [this.#slot("subject_id"), this.#slot("object_id")];
    if (this.#slot("predicate_modifier") === "Not") return lost(losses, "negated", predicate);
    if (subject === NO_TERM || object === NO_TERM) return lost(losses, "no-term");
    const relation = PREDICATES.get(predicate);
    if (relation === undefined) losses.add("predicate-as-related", predicate);
    const [source, target] = [this.#key(subject, "subject"), this.#key(object, "object")];
    for (const { scheme, version } of [source, target]) if (version === null) losses.add("edition", scheme);
    const comment = this.#slot("comment");
    return [
      {
        author: this.#author(),
        rationale: rationaleOf(this.#slot("mapping_justification")),
        relation: relation ?? "related",
        sources: [source],
        targets: [target],
        strength: this.#slot("confidence") === "" ? null : Number(this.#slot("confidence")),
        words: comment === "" ? null : text(comment, comment),
        at: { file: this.#file, place: { line: this.#line } },
      },
    ];
  }

  #slot(name: string): string {
    const cell = this.#cells.get(name) ?? "";
    return cell === "" ? (this.#head.slot(name) ?? "") : cell;
  }

  #author(): string {
    const names = ["author_id", "author_label", "creator_id", "creator_label", "mapping_set_id"];
    return names.map((name) => this.#slot(name)).find((value) => value !== "") ?? this.#file;
  }

  #key(reference: string, side: "subject" | "object"): ClauseKey {
    const colon = reference.indexOf(":");
    const version = this.#slot(`${side}_source_version`);
    return {
      scheme: reference.slice(0, colon),
      version: version === "" ? null : version,
      id: reference.slice(colon + 1),
    };
  }

  #at(field: string): Place {
    return { line: this.#line, field };
  }

  /** Prefixes that the head has to declare. */
  prefixes(): Set<string> {
    const found = REFERENCES.map((slot) => REFERENCE.exec(this.#slot(slot))?.[1] ?? "");
    return new Set(found.filter((prefix) => prefix !== "" && !NEEDS_NO_DECLARATION.has(prefix)));
  }

  #references(): Problem[] {
    return REFERENCES.flatMap((slot) => {
      const value = this.#slot(slot);
      return REFERENCE.test(value) ? [] : [notAReference(this.#file, this.#at(slot), slot, value)];
    });
  }

  #enumerations(): Problem[] {
    return Object.entries(ENUMERATIONS).flatMap(([slot, values]) => {
      const value = this.#slot(slot);
      const required = slot === "mapping_justification";
      return (value === "" && !required) || values.includes(value)
        ? []
        : [notInEnumeration(this.#file, this.#at(slot), slot, value, values)];
    });
  }

  #shares(): Problem[] {
    return SHARES.flatMap((slot) => {
      const value = this.#slot(slot);
      const fits = /^\d*\.?\d+(?:[eE]-?\d+)?$/.test(value) && Number(value) <= 1;
      return value === "" || fits ? [] : [notAShare(this.#file, this.#at(slot), slot, value)];
    });
  }
}

function lost(losses: Losses, code: FormatLoss["code"], detail = ""): [] {
  losses.add(code, detail);
  return [];
}
