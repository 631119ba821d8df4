import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { needs } from "../../input/test/needs.ts";
import {
  clusteredDifference,
  clusteredMean,
  clusteredRegression,
  valueOf,
  type Outcome,
} from "../src/index.ts";
import { grunfeld } from "./csv.ts";

/*
 * The same figures from R's sandwich (Zeileis, Koll & Graham 2020) and clubSandwich (Pustejovsky 2022), on
 * Grunfeld's data cut to clusters of unequal size, which the published figures do not have.
 */
const r = needs("BONGSU_R");

interface Opinion {
  readonly se: number;
  readonly df: number;
}

const { values, codes, count } = grunfeld(11);
// The first firm keeps one year, the second three, and so on: 1, 3, 5, ... samples.
const seen = new Map<number, number>();
const kept = Array.from(codes).flatMap((code, i) => {
  const before = seen.get(code) ?? 0;
  seen.set(code, before + 1);
  return before < 2 * code + 1 ? [i] : [];
});
const invest = Float64Array.from(kept, (i) => values.get("invest")![i]!);
const capital = Float64Array.from(kept, (i) => values.get("capital")![i]!);
const firm = Int32Array.from(kept, (i) => codes[i]!);
const late = kept.map((_, i) => i % 3 === 0);

function askR(): Map<string, Opinion> {
  const vector = (numbers: ArrayLike<number>): string => `c(${Array.from(numbers).join(",")})`;
  const script = `
    suppressMessages({library(sandwich); library(clubSandwich)})
    d <- data.frame(y=${vector(invest)}, x=${vector(capital)}, firm=${vector(firm)}, late=${vector(late.map(Number))})
    show <- function(name, se, df) cat(sprintf("%s %.17g %.17g\\n", name, se, df))
    club <- function(name, m, type, i) {
      t <- coef_test(m, vcov=vcovCR(m, cluster=d$firm, type=type), test="Satterthwaite")
      show(name, t$SE[i], if (is.null(t$df_Satt)) t$df[i] else t$df_Satt[i])
    }
    mean <- lm(y ~ 1, d); difference <- lm(y ~ late, d); slope <- lm(y ~ x, d)
    for (type in c("CR0", "CR1", "CR2")) {
      club(paste0("mean-", type), mean, type, 1)
      club(paste0("difference-", type), difference, type, 2)
      club(paste0("slope-", type), slope, type, 2)
    }
    show("sandwich-CR0", sqrt(vcovCL(slope, cluster=d$firm, type="HC0", cadjust=FALSE)[2,2]), NA)
    show("sandwich-CR1S", sqrt(vcovCL(slope, cluster=d$firm, type="HC1", cadjust=TRUE)[2,2]), NA)
  `;
  const lines = execFileSync("Rscript", ["-e", script], { encoding: "utf8" }).trim().split("\n");
  return new Map(
    lines.map((line) => {
      const [name, se, df] = line.split(" ");
      return [name!, { se: Number(se), df: Number(df) }];
    }),
  );
}

describe.skipIf(r.skip)(`R agrees (${r.reason})`, () => {
  const opinions = r.skip ? new Map<string, Opinion>() : askR();

  function agrees(name: string, standardError: number, df: number | null): void {
    const opinion = opinions.get(name)!;
    expect(standardError / opinion.se).toBeCloseTo(1, 10);
    if (df !== null) expect(df / opinion.df).toBeCloseTo(1, 9);
  }

  test.each(["CR0", "CR1", "CR2"] as const)("mean, difference and slope with %s", (correction) => {
    const satterthwaite = correction === "CR2";
    const check = (
      name: string,
      outcome: Outcome<{ standardError: number | null; df: number | null }>,
    ): void => {
      const { standardError, df } = valueOf(outcome);
      agrees(`${name}-${correction}`, standardError!, satterthwaite ? df : null);
    };
    check("mean", clusteredMean(invest, firm, count, { correction }));
    const group = (flag: boolean): { values: Float64Array; clusters: Int32Array } => ({
      values: invest.filter((_, i) => late[i] === flag),
      clusters: firm.filter((_, i) => late[i] === flag),
    });
    check("difference", clusteredDifference(group(true), group(false), count, { correction }));
    const fit = valueOf(clusteredRegression(invest, [invest.map(() => 1), capital], firm, count, correction));
    agrees(
      `slope-${correction}`,
      fit.coefficients[1]!.standardError,
      satterthwaite ? fit.coefficients[1]!.df : null,
    );
  });

  test.each(["CR0", "CR1S"] as const)("sandwich's %s", (correction) => {
    const fit = valueOf(clusteredRegression(invest, [invest.map(() => 1), capital], firm, count, correction));
    agrees(`sandwich-${correction}`, fit.coefficients[1]!.standardError, null);
  });

  test("and would notice a wrong figure", () => {
    expect(() => agrees("mean-CR2", opinions.get("mean-CR2")!.se * (1 + 1e-9), null)).toThrow();
  });
});
