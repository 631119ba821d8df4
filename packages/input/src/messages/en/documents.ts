import { humanSize } from "../../bytes.ts";

const SAVE_AGAIN =
  "Open it in the program that it was made with and save it again, or save it as PDF or text.";

export const documents = {
  documentEmpty: () => ({
    found: "The document holds no words.",
    expected: "A text: plain text, Markdown, HTML, PDF, DOCX or HWPX.",
    todo: "Check that this is the right file and that it was copied whole.",
  }),
  documentBinary: () => ({
    found: "This is neither text nor a document of a kind that can be read.",
    expected: "Plain text, Markdown, HTML, PDF, DOCX or HWPX.",
    todo: "Save the document as one of these.",
  }),
  documentTooLarge: (size: number, limit: number) => ({
    found: `The file has ${humanSize(size)}.`,
    expected: `At most ${humanSize(limit)}.`,
    todo: "Part the document, or save it without its pictures.",
  }),
  documentTooLong: (blocks: number, mostBlocks: number, mostCharacters: number) => ({
    found: `The document has more than ${blocks} paragraphs, or too many letters.`,
    expected: `At most ${mostBlocks} paragraphs and ${mostCharacters} letters.`,
    todo: "Part the document and compare the parts.",
  }),
  documentTooManyPages: (pages: number, limit: number) => ({
    found: `The document has ${pages} pages.`,
    expected: `At most ${limit}.`,
    todo: "Part the document and compare the parts.",
  }),
  documentTooSlow: () => ({
    found: "Reading the document took longer than it may.",
    expected: "A document that is read within the time that is set.",
    todo: "Part the document, or save it as text.",
  }),
  documentTooDeep: (limit: number) => ({
    found: `Parts of the document lie more than ${limit} deep in one another.`,
    expected: "A document that a person has written.",
    todo: SAVE_AGAIN,
  }),
  documentXml: (reason: string) => ({
    found: `This part of the document is not well-formed XML (${reason}).`,
    expected: "Well-formed XML without a document type declaration.",
    todo: SAVE_AGAIN,
  }),
  documentNoPart: (part: string) => ({
    found: `The file lacks the part ${part}.`,
    expected: "A whole DOCX (ECMA-376) or HWPX (KS X 6101) document.",
    todo: SAVE_AGAIN,
  }),
  documentOtherArchive: () => ({
    found: "This is an archive, but neither a DOCX nor an HWPX document.",
    expected: "Plain text, Markdown, HTML, PDF, DOCX or HWPX.",
    todo: "Unpack it and name the document inside, or save the document as one of these.",
  }),
  documentProtected: () => ({
    found: "The document is protected by a password.",
    expected: "A document that can be read without one.",
    todo: "Open it with its password and save it without.",
  }),
  documentPdfBroken: () => ({
    found: "The PDF cannot be read: it is damaged, or was cut off.",
    expected: "A whole PDF.",
    todo: "Fetch or copy it again; if that does not help, open it in a PDF program and print it into a new PDF.",
  }),
  documentPageBroken: (page: number) => ({
    found: `Page ${page} of the PDF cannot be read.`,
    expected: "A whole PDF.",
    todo: "Open it in a PDF program and print it into a new PDF.",
  }),
  documentScanned: (pages: number) => ({
    found: `The PDF has no text on its ${pages} pages: they are pictures.`,
    expected: "A PDF with text.",
    todo: "Recognise its text first (OCR), or use another edition of the document.",
  }),
  documentHwp: () => ({
    found: "This is a document in the old binary format of Hangul (.hwp).",
    expected: "HWPX, PDF, DOCX, HTML or text.",
    todo: "Open it in Hangul (or Hancom's free viewer) and save it as HWPX or PDF.",
  }),
  documentDoc: () => ({
    found: "This is a document in an old format (.doc or .rtf).",
    expected: "DOCX, HWPX, PDF, HTML or text.",
    todo: "Open it in a word processor and save it as DOCX or PDF.",
  }),
};
