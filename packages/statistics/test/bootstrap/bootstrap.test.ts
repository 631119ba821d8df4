import { describe, expect, test } from "vitest";
import {
  binomialCdf,
  bootstrapMean,
  clusterBootstrapMean,
  clusteredMean,
  naiveMean,
  valueOf,
} from "../../src/index.ts";
import { petersen } from "../csv.ts";

const SEED = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const OTHER = `1${SEED.slice(1)}`;

describe("percentile bootstrap", () => {
  const { values, codes, count } = petersen();
  const y = values.get("y")!;

  test("the same seed gives the same bits, another seed others", () => {
    const options = { replicates: 199 };
    const first = valueOf(clusterBootstrapMean(y, codes, count, SEED, options));
    expect(valueOf(clusterBootstrapMean(y, codes, count, SEED, options))).toEqual(first);
    expect(valueOf(clusterBootstrapMean(y, codes, count, OTHER, options)).interval).not.toEqual(
      first.interval,
    );
    expect(first.seed).toBe(SEED);
  });

  test("drawing clusters agrees with the clustered standard error, drawing samples with the naive one", () => {
    const clustered = valueOf(clusteredMean(y, codes, count)).standardError!;
    const naive = valueOf(naiveMean(y)).standardError!;
    expect(clustered / naive).toBeGreaterThan(1.8);
    const byCluster = valueOf(clusterBootstrapMean(y, codes, count, SEED)).standardError!;
    expect(Math.abs(byCluster / clustered - 1)).toBeLessThan(0.03);
    const bySample = valueOf(bootstrapMean(y, SEED, { replicates: 1000 })).standardError!;
    expect(Math.abs(bySample / naive - 1)).toBeLessThan(0.08);
    expect(Math.abs(bySample / clustered - 1)).toBeGreaterThan(0.3);
  });

  // The bootstrap mean of k ones among n is binomial over n, so its quantiles are known exactly.
  test("the interval of a proportion has the binomial's quantiles", () => {
    const values = Float64Array.from({ length: 60 }, (_, i) => (i < 12 ? 1 : 0));
    const { interval } = valueOf(bootstrapMean(values, SEED, { replicates: 9999 }));
    const quantile = (p: number): number => {
      let k = 0;
      while (binomialCdf(k, 60, 0.2) < p) k += 1;
      return k / 60;
    };
    expect(interval!.lower).toBeCloseTo(quantile(0.025), 12);
    expect(interval!.upper).toBeCloseTo(quantile(0.975), 12);
  });

  test("what can not be resampled is refused", () => {
    const same = new Float64Array(40).fill(1);
    expect(bootstrapMean(same, SEED)).toMatchObject({ refusal: { code: "no-variance" } });
    expect(bootstrapMean(Float64Array.of(1), SEED)).toMatchObject({ refusal: { code: "one-observation" } });
    const one = clusterBootstrapMean(Float64Array.of(0, 1), Int32Array.of(0, 0), 1, SEED);
    expect(one).toMatchObject({ refusal: { code: "one-cluster" } });
  });

  test("few clusters are named, and too few replicates for the level throw", () => {
    const few = clusterBootstrapMean(Float64Array.of(0, 1, 1), Int32Array.of(0, 1, 2), 3, SEED);
    expect(few).toMatchObject({ ok: true, warnings: ["few-clusters"] });
    expect(() => bootstrapMean(y, SEED, { replicates: 20 })).toThrow(RangeError);
  });

  // By clock, but as a ratio and the best of three, so that a busy machine does not decide.
  test("a replicate costs a draw per cluster, not per sample", () => {
    const samples = Float64Array.from({ length: 20_000 }, (_, i) => (i * 7919) % 3);
    const best = (clusters: number): number => {
      const codes = Int32Array.from(samples, (_, i) => i % clusters);
      const times = [0, 1, 2].map(() => {
        const start = performance.now();
        valueOf(clusterBootstrapMean(samples, codes, clusters, SEED, { replicates: 2000 }));
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    expect(best(2000) / best(100)).toBeGreaterThan(2);
  });
});
