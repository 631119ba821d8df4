/** What a PDF draws at once: some letters at a place (y grows upwards). */
export interface Drawn {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

export interface PageLine {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Height of its letters. */
  readonly size: number;
}

/** Lines of one page in the order in which they are drawn. */
export function linesOf(items: readonly Drawn[], page: number): PageLine[] {
  const lines: PageLine[] = [];
  let text = "";
  let start = { x: 0, y: 0, size: 0 };
  let end = 0;
  const flush = (): void => {
    if (text.trim() !== "") lines.push({ page, text: text.replace(/\s+/g, " ").trim(), ...start });
    text = "";
  };
  for (const { str, transform, width, height, hasEOL } of items) {
    const [, , , , x = 0, y = 0] = transform;
    if (str !== "") {
      const elsewhere = Math.abs(y - start.y) > Math.max(start.size, height) * 0.6;
      if (text !== "" && elsewhere) flush();
      if (text === "") start = { x, y, size: height };
      // Words are often drawn one by one, the space between them being a gap only.
      else if (x - end > height * 0.2 && !/\s$/.test(text) && !/^\s/.test(str)) text += " ";
      text += str;
      if (height > start.size) start = { ...start, size: height };
      end = x + width;
    }
    if (hasEOL) flush();
  }
  flush();
  return lines;
}
