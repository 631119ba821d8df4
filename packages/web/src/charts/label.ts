/** Width of a label in SVG units at 12.5: Korean and Chinese take a full em, Latin about half. */
export function labelWidth(label: string): number {
  let ems = 0;
  for (const c of label) {
    const code = c.codePointAt(0) ?? 0;
    ems += code >= 0x1100 ? 0.98 : /[A-Z0-9MWmw%]/.test(c) ? 0.67 : /[iljtf.,:;|' ]/.test(c) ? 0.3 : 0.57;
  }
  return ems * 12.5;
}

/** The label on one line or two: broken after the sign of a difference where it has one, else at the last space that fits. */
export function folded(label: string, width: number): readonly string[] {
  if (labelWidth(label) <= width) return [label];
  const spaces = [...label.matchAll(/ /g)].map(({ index }) => index);
  const fits = spaces.filter((at) => labelWidth(label.slice(0, at)) <= width);
  const at = fits.findLast((space) => label[space - 1] === "\u2212") ?? fits.at(-1);
  if (at === undefined) return [fitted(label, width)];
  return [label.slice(0, at), fitted(label.slice(at + 1), width)];
}

/** The label cut to fit, with an ellipsis where something went. */
export function fitted(label: string, width: number): string {
  if (labelWidth(label) <= width) return label;
  let kept = "";
  for (const c of label) {
    if (labelWidth(`${kept}${c}…`) > width) break;
    kept += c;
  }
  return `${kept.trimEnd()}…`;
}
