/** A line of a page: where it stands, how large, and what it says. */
export interface Line {
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  readonly text: string;
}

export interface PdfShape {
  /** Entries of an encryption dictionary, as they stand in the file. */
  readonly encrypt?: string;
}

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * A PDF by ISO 32000-1: each letter as a two-byte code with its Unicode value in a ToUnicode map, as word processors
 * write Korean text. No font is embedded.
 */
export function buildPdf(pages: readonly (readonly Line[])[], { encrypt }: PdfShape = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const font = 3;
  add("<< /Type /Catalog /Pages 2 0 R >>");
  const kids = pages.map((_, at) => `${7 + 2 * at} 0 R`).join(" ");
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>`,
  );
  add(
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 5 0 R >>",
  );
  add(
    "<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
  );
  const map =
    "/CIDInit /ProcSet findresource begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end";
  add(stream(map));
  for (const [at, lines] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F ${font} 0 R >> >> /Contents ${8 + 2 * at} 0 R >>`,
    );
    add(stream(lines.map(drawn).join("\n")));
  }
  return written(objects, encrypt);
}

const stream = (body: string): string => `<< /Length ${ascii(body).length} >>\nstream\n${body}\nendstream`;

const drawn = ({ x = 72, y, size = 11, text }: Line): string => {
  const codes = [...text]
    .map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(4, "0"))
    .join("");
  return `BT /F ${size} Tf ${x} ${y} Td <${codes}> Tj ET`;
};

function written(objects: readonly string[], encrypt: string | undefined): Uint8Array {
  let body = "%PDF-1.7\n";
  const offsets = objects.map((object, at) => {
    const offset = ascii(body).length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = ascii(body).length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const security =
    encrypt === undefined
      ? ""
      : ` /Encrypt ${encrypt} /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]`;
  return ascii(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${security} >>\nstartxref\n${start}\n%%EOF\n`,
  );
}

/** Lines one under another, as a page of running text has them. */
export const lines = (texts: readonly string[], top = 760, pitch = 14): Line[] =>
  texts.map((text, at) => ({ y: top - at * pitch, text }));
