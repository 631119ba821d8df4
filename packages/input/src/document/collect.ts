import { problemAt } from "../messages/index.ts";
import { InputError } from "../problem.ts";
import type { Block, Reading } from "./document.ts";

export interface Collector {
  /** Keeps a block unless it holds nothing but white space. @throws InputError beyond the limits */
  add(kind: Block["kind"], text: string, page?: number | null): void;
  readonly blocks: readonly Block[];
}

/** Marks without width that word processors leave between letters. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

/** Gathers a document's blocks within the limits. */
export function collector({ file, limits, expired }: Reading): Collector {
  const blocks: Block[] = [];
  let characters = 0;
  return {
    blocks,
    add(kind, raw, page = null) {
      const text = raw.replace(UNSEEN, "").replace(/\s+/g, " ").trim();
      if (text === "") return;
      characters += text.length;
      if (blocks.length >= limits.blocks || characters > limits.characters)
        throw new InputError([
          problemAt({ code: "too-large", file }, (m) =>
            m.documentTooLong(blocks.length, limits.blocks, limits.characters),
          ),
        ]);
      if (blocks.length % 1024 === 0 && expired()) throw tooSlow(file);
      blocks.push({ kind, text, place: { page, paragraph: blocks.length + 1 } });
    },
  };
}

export const tooSlow = (file: string): InputError =>
  new InputError([problemAt({ code: "too-large", file }, (m) => m.documentTooSlow())]);
