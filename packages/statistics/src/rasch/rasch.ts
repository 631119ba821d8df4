import { answer, type Outcome, refuse, type WarningCode } from "../refusal.ts";
import { invertPositiveDefinite } from "./cholesky.ts";
import { observedInformation } from "./information.ts";
import { normalQuadrature } from "./marginal-likelihood.ts";
import { maximiseLikelihood } from "./maximise.ts";
import { type BinaryMatrix, patternTable } from "./patterns.ts";

export interface RaschItem {
  /** Index of the item in the matrix. */
  readonly item: number;
  /** In logits, mean ability being 0. */
  readonly difficulty: number;
  readonly standardError: number;
}

export interface RaschFit {
  readonly method: "rasch-marginal-ml";
  /** Items passed by some and failed by some; the others have no finite difficulty. */
  readonly items: readonly RaschItem[];
  readonly itemsWithoutDifficulty: readonly number[];
  /** Standard deviation of ability, in logits; its error is null where it lies at zero. */
  readonly spread: number;
  readonly spreadStandardError: number | null;
  readonly logLikelihood: number;
  readonly respondents: number;
  /** Of the difficulties, in the order of `items`, row by row. */
  readonly covariance: Float64Array;
}

/** Below this the spread is taken to lie at its boundary, where the likelihood is flat in it. */
const NO_SPREAD = 1e-3;

/**
 * The Rasch model, logit P(success) = ability - difficulty, with abilities from a normal distribution of mean 0,
 * by marginal maximum likelihood: EM (Bock and Aitkin 1981), then Newton, on 61 or more fixed abilities; standard
 * errors from the observed information (Louis 1982). Respondents count once for all who were given the same items;
 * where cells are missing here and there, the cost grows with respondents times items squared.
 * Assumes independent respondents, equal discrimination, and missing cells that do not depend on the answer.
 * Refuses `no-observations` (fewer than two items with both outcomes), `no-variance` (information not positive
 * definite: ability and difficulty cannot be told apart), `did-not-converge`. Warns `boundary` where an item has no
 * finite difficulty or ability no spread, `small-sample` below 30 respondents (Linacre 1994),
 * `missing-observations`. Throws RangeError where the matrix is not what it says.
 */
export function raschModel(matrix: BinaryMatrix): Outcome<RaschFit> {
  assertMatrix(matrix);
  const table = patternTable(matrix);
  const size = table.estimable.length;
  if (size < 2) return refuse("no-observations", { items: size, wanted: 2 });

  const quadrature = normalQuadrature(size);
  const top = maximiseLikelihood(table, quadrature);
  if (top === null) return refuse("did-not-converge", { method: "rasch-marginal-ml" });
  const { easiness, spread } = top.parameters;
  const flat = spread < NO_SPREAD;
  const information = observedInformation(table, top.at, quadrature);
  const covariance = flat
    ? invertPositiveDefinite(corner(information, size + 1, size), size)
    : invertPositiveDefinite(information, size + 1);
  if (covariance === null) return refuse("no-variance", { items: size });

  const stride = flat ? size : size + 1;
  const warnings: WarningCode[] = [];
  if (flat || size < matrix.items) warnings.push("boundary");
  if (table.respondents < 30) warnings.push("small-sample");
  if (matrix.successes.includes(-1)) warnings.push("missing-observations");
  const taken = new Set(table.estimable);
  return answer(
    {
      method: "rasch-marginal-ml",
      items: Array.from(table.estimable, (item, i) => ({
        item,
        difficulty: -easiness[i]!,
        standardError: Math.sqrt(covariance[i * stride + i]!),
      })),
      itemsWithoutDifficulty: Array.from({ length: matrix.items }, (_, i) => i).filter((i) => !taken.has(i)),
      spread,
      spreadStandardError: flat ? null : Math.sqrt(covariance[size * stride + size]!),
      logLikelihood: top.at.logLikelihood,
      respondents: table.respondents,
      covariance: corner(covariance, stride, size),
    },
    warnings,
  );
}

/** The first `size` rows and columns. */
function corner(matrix: Float64Array, stride: number, size: number): Float64Array {
  const out = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) out[i * size + j] = matrix[i * stride + j]!;
  }
  return out;
}

function assertMatrix({ respondents, items, successes }: BinaryMatrix): void {
  if (successes.length !== respondents * items) throw new RangeError("each respondent has a cell per item");
  for (const x of successes) if (x < -1 || x > 1) throw new RangeError(`a cell is 1, 0 or -1, not ${x}`);
}
