/** Width of a label in SVG units at 12.5: Korean and Chinese take a full em, Latin about half. */
export function labelWidth(label: string): number {
  let ems = 0;
  for (const c of label) {
    const code = c.codePointAt(0) ?? 0;
    ems += code >= 0x1100 ? 0.98 : /[A-Z0-9MWmw%]/.test(c) ? 0.67 : /[iljtf.,:;|' ]/.test(c) ? 0.3 : 0.57;
  }
  return ems * 12.5;
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
