import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { needs } from "../../input/test/needs.ts";
import { log, poolRandomEffects, valueOf } from "../src/index.ts";
import { bcgTrials } from "./meta/bcg.ts";

const r = needs("BONGSU_R");

/** Studies in columns, and for each method and test what metafor finds. */
function metafor(estimates: readonly number[], variances: readonly number[]): Map<string, number[]> {
  const script = `
    suppressMessages(library(metafor)); options(digits = 17)
    y <- c(${estimates.join()}); v <- c(${variances.join()})
    for (m in c("DL", "REML", "PM")) for (k in c("z", "knha")) {
      r <- rma(y, v, method = m, test = k, control = list(threshold = 1e-14, tol = 1e-14, maxiter = 10000))
      p <- predict(r); i <- confint(r, control = list(tol = 1e-13))$random
      cat(m, k, sprintf("%.17g", c(r$tau2, r$b, r$se, r$ci.lb, r$ci.ub, r$pval, r$QE, r$QEp, r$I2, r$H2,
        p$pi.lb, p$pi.ub, i[1, 2], i[1, 3])), "\\n")
    }`;
  const out = execFileSync("Rscript", ["--vanilla", "-e", script], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const rows = out.trim().split("\n");
  return new Map(
    rows.map((row) => {
      const [method, kind, ...numbers] = row.trim().split(" ");
      return [`${method} ${kind}`, numbers.map(Number)] as const;
    }),
  );
}

const bcg = bcgTrials(log);
const uneven = { estimates: [0.2, -0.4, 1.1, 0.05], variances: [0.04, 0.3, 0.09, 0.001] };

describe.skipIf(r.skip)(`metafor (${r.reason})`, () => {
  test.each([
    ["BCG", bcg],
    ["four uneven studies", uneven],
  ])("%s: every figure agrees", (_, studies) => {
    const found = metafor(studies.estimates, studies.variances);
    for (const tauMethod of ["DL", "REML", "PM"] as const) {
      for (const [kind, kindOfTest] of [
        ["z", "normal"],
        ["knha", "hartung-knapp"],
      ] as const) {
        const prediction = kind === "z" ? "normal" : "t-k-1";
        const ours = valueOf(
          poolRandomEffects(studies, { tauMethod, test: kindOfTest, prediction, level: 0.95 }),
        );
        const { heterogeneity: h, interval, predictionInterval } = ours;
        const figures = [
          h.tauSquared,
          ours.value,
          ours.standardError!,
          interval!.lower,
          interval!.upper,
          ours.p,
          h.q,
          h.p,
          100 * h.iSquared,
          h.hSquared,
          predictionInterval!.lower,
          predictionInterval!.upper,
          h.tauSquaredInterval!.lower,
          h.tauSquaredInterval!.upper,
        ];
        for (const [i, theirs] of found.get(`${tauMethod} ${kind}`)!.entries()) {
          expect(Math.abs(figures[i]! - theirs), `${tauMethod} ${kind} ${i}`).toBeLessThanOrEqual(
            1e-7 * Math.max(1, Math.abs(theirs)),
          );
        }
      }
    }
  });
});
