import { normalSurvival, normalUpperQuantile } from "../distributions/normal.ts";
import { assertAims, type TestAims } from "./mean-difference.ts";

/** Shares of common items on which only the first system succeeds, and only the second. */
export interface DiscordantShares {
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

/**
 * Common items needed for McNemar's test to find that two systems succeed unequally often: Connor 1987,
 * (z(1-a/2) sqrt(d) + z(power) sqrt(d - g^2))^2 / g^2, with d the discordant share and g the gap, rounded up.
 * Assumes independent items. Throws RangeError where the shares are equal, or are no shares.
 */
export function itemsForMcNemar(shares: DiscordantShares, aims: TestAims): number {
  const { alpha, power } = aims;
  assertAims(aims);
  const { discordant, gap } = parts(shares);
  const z = normalUpperQuantile(alpha / 2) * Math.sqrt(discordant);
  const reach = normalUpperQuantile(1 - power) * Math.sqrt(discordant - gap * gap);
  return Math.ceil(((z + reach) * (z + reach)) / (gap * gap));
}

/** Power of McNemar's two-sided test on `items` common items; formula, assumptions and errors as above. */
export function powerOfMcNemar(items: number, shares: DiscordantShares, alpha: number): number {
  const { discordant, gap } = parts(shares);
  if (!(items >= 1)) throw new RangeError("there is at least one item");
  if (!(alpha > 0 && alpha < 1)) throw new RangeError("alpha lies between 0 and 1");
  const critical = normalUpperQuantile(alpha / 2) * Math.sqrt(discordant);
  const shift = gap * Math.sqrt(items);
  const spread = Math.sqrt(discordant - gap * gap);
  if (spread === 0) return shift > critical ? 1 : 0;
  return normalSurvival((critical - shift) / spread) + normalSurvival((critical + shift) / spread);
}

function parts({ onlyFirst, onlySecond }: DiscordantShares): { discordant: number; gap: number } {
  const discordant = onlyFirst + onlySecond;
  if (!(onlyFirst >= 0 && onlySecond >= 0 && discordant <= 1)) {
    throw new RangeError(`${onlyFirst} and ${onlySecond} are not shares of the same items`);
  }
  const gap = Math.abs(onlyFirst - onlySecond);
  if (gap === 0) throw new RangeError("equal shares leave nothing to find");
  return { discordant, gap };
}
