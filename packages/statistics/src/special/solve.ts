/**
 * The root of an increasing function by Newton's method inside a bracket: a step that leaves the bracket, or a
 * slope that is not positive, is replaced by bisection. `at(u)` gives value and slope. The bracket is grown from
 * `start` by doubling steps; where the value has no sign change within |u| <= 1e6, the end reached is returned.
 */
export function solveIncreasing(at: (u: number) => readonly [number, number], start: number): number {
  let [low, high] = bracket(at, start);
  let u = Math.min(Math.max(start, low), high);
  for (let i = 0; i < 300; i += 1) {
    const [value, slope] = at(u);
    if (value === 0) return u;
    if (value < 0) low = u;
    else high = u;
    const newton = u - value / slope;
    const next = slope > 0 && newton > low && newton < high ? newton : low + (high - low) / 2;
    if (Math.abs(next - u) <= 1.2e-16 * Math.abs(u) || next === low || next === high) return next;
    u = next;
  }
  return u;
}

function bracket(at: (u: number) => readonly [number, number], start: number): [number, number] {
  const rising = at(start)[0] < 0;
  let near = start;
  for (let step = 1; step <= 1e6; step *= 2) {
    const far = rising ? start + step : start - step;
    const value = at(far)[0];
    if (rising ? value >= 0 : value <= 0) return rising ? [near, far] : [far, near];
    near = far;
  }
  return [near, near];
}

/** One more Newton step on the root's own scale, where solving on its logarithm has cost the last digits. */
export function polish(root: number, step: number): number {
  return Math.abs(step) < Math.abs(root) * 1e-6 ? root - step : root;
}
