import type { ProblemSink } from "../problem.ts";
import type { Platform } from "../source.ts";

export type DocumentFormat = "text" | "markdown" | "html" | "pdf" | "docx" | "hwpx";

/** Where a block stands, for a person who looks it up. */
export interface BlockPlace {
  /** Of a PDF, from 1; null where the format has no pages of its own. */
  readonly page: number | null;
  /** Among the document's blocks, from 1. */
  readonly paragraph: number;
}

/** A paragraph, heading, list item or table row as a reader sees it. White space is one space. */
export interface Block {
  readonly kind: "heading" | "paragraph" | "item" | "row";
  readonly text: string;
  readonly place: BlockPlace;
}

export interface DocumentText {
  readonly file: string;
  readonly format: DocumentFormat;
  readonly blocks: readonly Block[];
}

export interface DocumentLimits {
  readonly bytes: number;
  readonly pages: number;
  readonly blocks: number;
  readonly characters: number;
  /** Unpacked, one part of an archive. */
  readonly partBytes: number;
  /** How deep paragraphs may lie in one another. */
  readonly depth: number;
}

/** A law of a thousand pages has some 3 million characters; ten times that is read. */
export const DOCUMENT_LIMITS: DocumentLimits = {
  bytes: 64 * 1024 * 1024,
  pages: 3000,
  blocks: 200_000,
  characters: 30_000_000,
  partBytes: 128 * 1024 * 1024,
  depth: 64,
};

export interface DocumentOptions {
  readonly platform: Platform;
  readonly sink: ProblemSink;
  readonly limits?: Partial<DocumentLimits>;
  /** What a server called it, for example `text/html`; a name ending says less. */
  readonly mediaType?: string;
  /** Asked between pages and parts; once true, reading stops with `too-large`. */
  readonly expired?: () => boolean;
}

/** What every reader of one format is given. */
export interface Reading {
  readonly file: string;
  readonly sink: ProblemSink;
  readonly platform: Platform;
  readonly limits: DocumentLimits;
  readonly expired: () => boolean;
}
