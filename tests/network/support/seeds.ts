/** A longer soak: so many times as many seeds. */
const MORE = Number(process.env["BONGSU_NETWORK_SEEDS"] ?? 1);

/** Sizes with the names of draws, so that a failing one can be run again by its name. */
export const seeds = (size: number, count: number): readonly (readonly [number, string])[] =>
  Array.from({ length: count * MORE }, (_, at) => [size, `${size} nodes, seed ${at}`] as const);
