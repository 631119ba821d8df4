import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import * as s from "../src/index.ts";

/** The digest of the bits of many results, in the byte order of the network. */
function digestOf(results: readonly number[]): string {
  const view = new DataView(new ArrayBuffer(8 * results.length));
  results.forEach((x, i) => view.setFloat64(8 * i, x));
  return createHash("sha256").update(new Uint8Array(view.buffer)).digest("hex");
}

function manyResults(): number[] {
  const results: number[] = [];
  for (let i = 1; i <= 400; i += 1) {
    const x = i / 7;
    const p = i / 401;
    results.push(
      s.exp(x),
      s.exp(-x),
      s.expm1(p),
      s.log(x),
      s.log1p(p),
      s.pow(x, p),
      s.logGamma(x),
      s.erfc(p * 9),
    );
    results.push(
      s.normalSurvival(x / 2),
      s.normalQuantile(p),
      s.studentSurvival(x, i),
      s.studentUpperQuantile(p, x),
    );
    results.push(
      s.chiSquareSurvival(x, i),
      s.chiSquareQuantile(p, x),
      s.fSurvival(x, i, 9),
      s.fQuantile(p, x, 31),
    );
    results.push(
      s.binomialPmf(i, 500, p),
      s.binomialCdf(i, 500, p),
      s.betaQuantile(p, x, 4),
      s.betaI(p, x, x),
    );
  }
  const values = Float64Array.from({ length: 999 }, (_, i) => s.log(i + 1));
  const clusters = Int32Array.from(values, (_, i) => (i * i) % 37);
  const seed = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  for (const outcome of [
    s.clusteredMean(values, clusters, 37),
    s.clusterBootstrapMean(values, clusters, 37, seed, { replicates: 999 }),
    s.bootstrapMean(values, seed, { replicates: 399 }),
  ]) {
    const { value, standardError, interval } = s.valueOf(outcome);
    results.push(value, standardError!, interval!.lower, interval!.upper);
  }
  return results;
}

/*
 * What x86-64 gives. Another processor or engine must give the same; a change of an algorithm that moves a last
 * bit must say so by changing this line. That the bits are right is for the golden tables to say.
 */
const BITS = "5f6d3225dd8eb7df2d5197778d372cbdf2cb1ad46d4cec6b00532776e7f5def7";

test("results have the same bits on every processor", () => {
  expect(digestOf(manyResults())).toBe(BITS);
});

test("one bit of one result would be noticed", () => {
  const results = manyResults();
  const moved = results.map((x, i) => (i === 1234 ? x * (1 + 2 ** -52) : x));
  expect(digestOf(moved)).not.toBe(BITS);
});
