import { SaxesParser } from "saxes";
import { problemAt } from "../messages/index.ts";
import type { Catalogue, Said } from "../messages/index.ts";
import { InputError } from "../problem.ts";

export interface XmlWhere {
  readonly file: string;
  readonly member: string;
  /** What is said of XML that is not well-formed; else that a workbook's part is not. */
  readonly broken?: (catalogue: Catalogue, reason: string) => Said;
}

export interface XmlHandlers {
  /** `name` without its namespace prefix: strict and transitional workbooks differ in namespaces only. */
  open?(name: string, attributes: ReadonlyMap<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const PIECE = 64 * 1024;
const local = (name: string): string => name.slice(name.indexOf(":") + 1);

const workbook = (catalogue: Catalogue, reason: string): Said => catalogue.xlsxXml(reason);

/**
 * Walks one XML part of an archive; yields after each piece, so that a caller can hand over what it has gathered.
 * The parser knows only XML's own five entities and resolves nothing from outside. Throws InputError.
 */
export function* walkXml(bytes: Uint8Array, where: XmlWhere, handlers: XmlHandlers): Generator<void> {
  const parser = new SaxesParser();
  const fail = (reason: string): never => {
    const place = { member: where.member, line: parser.line, column: parser.column };
    throw new InputError([
      problemAt({ code: "corrupt", file: where.file, place }, (m) => (where.broken ?? workbook)(m, reason)),
    ]);
  };
  parser.on("error", (error) => fail(error.message));
  parser.on("doctype", () => fail("document type declaration"));
  parser.on("opentag", (tag) => {
    const attributes = new Map<string, string>();
    for (const [name, value] of Object.entries(tag.attributes)) attributes.set(local(name), String(value));
    handlers.open?.(local(tag.name), attributes);
  });
  parser.on("text", (text) => handlers.text?.(text));
  parser.on("cdata", (text) => handlers.text?.(text));
  parser.on("closetag", (tag) => handlers.close?.(local(tag.name)));
  const encoding = bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += PIECE) {
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
    yield;
  }
  parser.close();
}

/** The same for parts that are read whole. */
export function readXml(bytes: Uint8Array, where: XmlWhere, handlers: XmlHandlers): void {
  for (const _ of walkXml(bytes, where, handlers));
}
