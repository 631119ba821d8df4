import { buildZip, type Part } from "../build-zip.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const part = (name: string, data: string): Part => ({ name, data: bytes(data), method: 8 });

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A DOCX with this body, and such parts beside it. */
export const buildDocx = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  buildZip([
    part("[Content_Types].xml", "<Types/>"),
    part(
      "word/document.xml",
      `<?xml version="1.0"?><w:document xmlns:w="${W}" xmlns:mc="urn:mc"><w:body>${body}</w:body></w:document>`,
    ),
    ...Object.entries(more).map(([name, data]) => part(name, data)),
  ]);

export const paragraph = (text: string, properties = ""): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

const HP = "http://www.hancom.co.kr/hwpml/2011/paragraph";
const HS = "http://www.hancom.co.kr/hwpml/2011/section";

/** An HWPX with these sections (OWPML, KS X 6101). */
export const buildHwpx = (
  sections: readonly string[],
  manifest = "<odf:manifest xmlns:odf='urn:m'/>",
): Uint8Array =>
  buildZip([
    { name: "mimetype", data: bytes("application/hwp+zip"), method: 0 },
    part("META-INF/manifest.xml", manifest),
    ...sections.map((section, at) =>
      part(
        `Contents/section${at}.xml`,
        `<?xml version="1.0"?><hs:sec xmlns:hs="${HS}" xmlns:hp="${HP}">${section}</hs:sec>`,
      ),
    ),
  ]);

export const hwpParagraph = (text: string): string => `<hp:p><hp:run><hp:t>${text}</hp:t></hp:run></hp:p>`;
