import { type Text, text } from "@bongsu/input";
import { maskOfRelations } from "../accept/judge/bearing.ts";
import type { Crosswalk } from "../accept/index.ts";
import {
  type ClauseKey,
  Graph,
  project,
  RATIONALES,
  type Rationale,
  why,
  whyLines,
} from "../crosswalk/index.ts";

/** How a clause for which evidence is brought bears on the clause of a field. */
export interface Bearing {
  readonly state: "answered" | "partly" | "related";
  /** null where it is the same clause. */
  readonly by: readonly Text[] | null;
}

/** Looks up relations between clauses by the rows of followed authors; each rationale by itself. */
export class Bearings {
  readonly #follow: readonly string[];
  readonly #graphs: ReadonlyMap<Rationale, Graph>;
  readonly #editions: ReadonlyMap<string, string>;

  constructor({ rows, catalogues }: Crosswalk, follow: readonly string[]) {
    const followed = rows.filter(({ author }) => follow.includes(author));
    this.#follow = follow;
    this.#graphs = new Map(
      RATIONALES.filter((rationale) => followed.some((row) => row.rationale === rationale)).map(
        (rationale) => [rationale, new Graph(rationale, followed, catalogues)],
      ),
    );
    this.#editions = new Map(
      catalogues.toReversed().flatMap(({ scheme, version }) => (version === null ? [] : [[scheme, version]])),
    );
  }

  /** null where nothing is known that would let evidence for the one serve the other. */
  of(from: string, to: string): Bearing | null {
    if (from === to) return { state: "answered", by: null };
    const found = [...this.#graphs.values()].flatMap((graph): Bearing[] => {
      const answer = why(graph, this.#keyOf(from), this.#keyOf(to));
      if (answer === undefined || answer.contested) return [];
      const follows = project("satisfied", maskOfRelations(answer.relations));
      const by = whyLines(answer, this.#follow);
      if (follows === "satisfied") return [{ state: "answered", by }];
      if (follows === "partly") return [{ state: this.#isPart(answer.relations) ? "partly" : "related", by }];
      return [];
    });
    return ORDER.flatMap((state) => found.filter((bearing) => bearing.state === state))[0] ?? null;
  }

  #isPart(relations: readonly string[]): boolean {
    return relations.every((relation) => relation === "subset" || relation === "equal");
  }

  #keyOf(ref: string): ClauseKey {
    const [scheme = "", id = ""] = ref.split("/");
    return { scheme, version: this.#editions.get(scheme) ?? null, id };
  }
}

const ORDER = ["answered", "partly", "related"] as const;

/** Said of a field by what was found for it. */
export const STATE_SAID = {
  answered: text("Evidence is brought for it.", "이 항목에 대한 근거가 있다."),
  partly: text(
    "Evidence is brought only for a clause that is a part of this one; say what is beyond it.",
    "이 조항의 일부에 해당하는 조항의 근거만 있다. 나머지를 보태야 한다.",
  ),
  related: text(
    "Evidence is brought only for a clause that overlaps this one; read it and say what of it counts here.",
    "이 조항과 일부가 겹치는 조항의 근거만 있다. 읽어 보고 여기에 해당하는 것을 밝혀야 한다.",
  ),
  gap: text(
    "Nothing is brought for it, nor for a clause from which it would follow.",
    "이 항목에 대한 근거가 없고, 이 항목이 따라 나올 만한 다른 조항의 근거도 없다.",
  ),
} as const;
