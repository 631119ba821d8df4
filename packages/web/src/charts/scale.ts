/** A linear scale with round ticks. Only + - * / and comparisons, so that it is the same everywhere. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** Decimals that tell neighbouring ticks apart, in the unit of the data. */
  readonly decimals: number;
  at(value: number): number;
}

/** The smallest of 1, 2, 2.5 and 5 times a power of ten that is at least `rough`. */
function roundStep(rough: number): { step: number; decimals: number } {
  let unit = 1;
  let power = 0;
  while (unit > rough) {
    unit /= 10;
    power -= 1;
  }
  while (unit * 10 <= rough) {
    unit *= 10;
    power += 1;
  }
  const times = [1, 2, 2.5, 5, 10].find((t) => t * unit >= rough * 0.999999) ?? 10;
  const decimals = Math.max(0, times === 2.5 ? 1 - power : times === 10 ? -power - 1 : -power);
  return { step: times * unit, decimals };
}

/** `values` are what must fit; `within` is where they can lie at all; the scale maps onto `from`..`to`. */
export function linearScale(
  values: readonly number[],
  from: number,
  to: number,
  within: { low: number; high: number } | null,
  wanted = 6,
): Scale {
  const sound = values.filter((v) => Number.isFinite(v));
  let least = sound.reduce((a, b) => Math.min(a, b), sound[0] ?? 0);
  let most = sound.reduce((a, b) => Math.max(a, b), sound[0] ?? 1);
  // A rate is read against nought unless that would squeeze all there is to see into a corner.
  if (within !== null && least - within.low < (most - least) * 1.5) least = within.low;
  if (most - least < 1e-9) {
    least = within?.low ?? least - 1;
    most = most + (within === null ? 1 : 0.05);
  }
  const { step, decimals } = roundStep((most - least) / wanted);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.ceil(most / step - 1e-9);
  const bounded = (v: number): number =>
    within === null ? v : Math.min(within.high, Math.max(within.low, v));
  const low = bounded(first * step);
  const high = bounded(last * step);
  const ticks: number[] = [];
  for (let i = first; i <= last; i++) {
    const tick = i * step;
    if (tick >= low - 1e-9 && tick <= high + 1e-9) ticks.push(tick);
  }
  const span = high - low;
  return { low, high, ticks, decimals, at: (v) => from + ((v - low) / span) * (to - from) };
}
