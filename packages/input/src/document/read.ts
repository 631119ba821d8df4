import { problemAt } from "../messages/index.ts";
import { InputError } from "../problem.ts";
import { memorySource, type Source } from "../source.ts";
import { openZip } from "../zip/index.ts";
import { DOCUMENT_LIMITS, type DocumentOptions, type DocumentText, type Reading } from "./document.ts";
import { DOCX_MAIN, readDocx } from "./docx.ts";
import { readHtml } from "./html.ts";
import { isHwpx, readHwpx } from "./hwpx.ts";
import { refuseOldFormats, startsWith } from "./old-formats.ts";
import { readPdf } from "./pdf.ts";
import { readPlain } from "./plain.ts";

/**
 * The words of a document as a person reads them, block by block: plain text, Markdown, HTML, PDF, DOCX or HWPX, told
 * apart by their bytes (Markdown by its name). @throws InputError with what was found and what to do
 */
export async function readDocument(source: Source, options: DocumentOptions): Promise<DocumentText> {
  const limits = { ...DOCUMENT_LIMITS, ...options.limits };
  const file = source.name;
  if (source.size === 0)
    throw new InputError([problemAt({ code: "file-empty", file }, (m) => m.documentEmpty())]);
  if (source.size > limits.bytes)
    throw new InputError([
      problemAt({ code: "too-large", file }, (m) => m.documentTooLarge(source.size, limits.bytes)),
    ]);
  const bytes = await source.read(0, source.size);
  const expired = options.expired ?? (() => false);
  const reading: Reading = { file, sink: options.sink, platform: options.platform, limits, expired };
  const document = await byFormat(bytes, reading, options.mediaType ?? "");
  if (document.blocks.length === 0)
    throw new InputError([problemAt({ code: "file-empty", file }, (m) => m.documentEmpty())]);
  return document;
}

async function byFormat(bytes: Uint8Array, reading: Reading, type: string): Promise<DocumentText> {
  refuseOldFormats(bytes, reading.file);
  const source = memorySource(reading.file, bytes);
  // A PDF may begin after other bytes (ISO 32000-1, 7.5.2; readers accept it within the first 1024).
  if (new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-"))
    return readPdf(bytes.slice(), reading);
  if (startsWith(bytes, "PK\u0003\u0004")) return readArchive(source, reading);
  if (/^(?:text\/html|application\/xhtml)/i.test(type) || looksLikeHtml(bytes, reading.file))
    return readHtml(source, reading);
  if (looksBinary(bytes))
    throw new InputError([
      problemAt({ code: "format-unknown", file: reading.file }, (m) => m.documentBinary()),
    ]);
  return readPlain(
    source,
    reading,
    /^text\/markdown/i.test(type) || /\.(?:md|markdown)$/i.test(reading.file),
  );
}

async function readArchive(source: Source, reading: Reading): Promise<DocumentText> {
  const { file, sink, platform, limits } = reading;
  const zip = await openZip(source, {
    platform,
    sink,
    limits: { members: 20_000, memberBytes: limits.partBytes, totalBytes: 64 * limits.partBytes },
  });
  if (zip.get(DOCX_MAIN) !== undefined) return readDocx(zip, reading);
  if (isHwpx(zip)) return readHwpx(zip, reading);
  throw new InputError([problemAt({ code: "format-unknown", file }, (m) => m.documentOtherArchive())]);
}

function looksLikeHtml(bytes: Uint8Array, file: string): boolean {
  if (/\.x?html?$/i.test(file)) return true;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 512));
  return /^[\s\u00ef\u00bb\u00bf]*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i.test(
    head,
  );
}

/** Zero bytes stand in every second place of UTF-16, and in no other text. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 1].map((odd) => head.some((byte, at) => byte === 0 && at % 2 === odd));
  return (
    zeros[0] === true &&
    zeros[1] === true &&
    !(head[0] === 0xff && head[1] === 0xfe) &&
    !(head[0] === 0xfe && head[1] === 0xff)
  );
}
