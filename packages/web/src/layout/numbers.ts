export const MINUS = "\u2212";

/** Fixed decimals with a true minus sign; a value that rounds to nothing has no sign. */
export function fixed(value: number, digits: number): string {
  const said = Math.abs(value).toFixed(digits);
  return value < 0 && Number(said) !== 0 ? MINUS + said : said;
}

/** 12345 is 12,345 in both languages. */
export function count(value: number): string {
  return fixed(value, 0).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A fraction as a percentage without its sign: 0.304 is 30.4. */
export const percent = (fraction: number): string => fixed(fraction * 100, 1);

/** 0.304 is "30.4%" in both languages. */
export const percentSaid = (fraction: number): string => `${percent(fraction)}%`;

/** A difference of fractions in points, its sign always said: +6.8, −0.4, 0.0. */
export function points(difference: number): string {
  const said = fixed(difference * 100, 1);
  return Number(said.replace(MINUS, "-")) > 0 ? `+${said}` : said;
}

/** Two significant digits, never more than five decimals, and never "0". */
export function pValue(p: number): string {
  if (p < 0.00001) return "< 0.00001";
  if (p >= 0.9995) return "1";
  const digits = p >= 0.1 ? 3 : p >= 0.01 ? 3 : p >= 0.001 ? 4 : 5;
  return p.toFixed(digits);
}

/** Kappa, alpha, score and the like. */
export const coefficient = (value: number): string => fixed(value, 3);

/** A level such as 0.95 as "95" or "99.9". */
export const levelSaid = (level: number): string => fixed(level * 100, 1).replace(/\.0$/, "");

/** Bytes as a person says them. */
export function bytes(size: number): string {
  if (size < 1000) return `${size} B`;
  if (size < 1_000_000) return `${fixed(size / 1000, 1)} kB`;
  return `${fixed(size / 1_000_000, 1)} MB`;
}
