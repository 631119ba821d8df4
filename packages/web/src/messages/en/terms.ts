import type { Aspect, Effect, Figure } from "@bongsu/evaluation";

interface Method {
  readonly name: string;
  readonly says: string;
}

export interface Terms {
  readonly effects: Readonly<Record<Effect, string>>;
  readonly aspects: Readonly<Record<Aspect, string>>;
  readonly estimands: Readonly<Record<Figure["estimand"], string>>;
  /** Rules that stand in the way of a use without a row in the gate. */
  readonly rules: ReadonlyMap<string, string>;
  /** By code of the statistics package; a code that stands nowhere here is shown as it is. */
  readonly refusals: ReadonlyMap<string, string>;
  readonly warnings: ReadonlyMap<string, string>;
  readonly methods: ReadonlyMap<string, Method>;
}

const method = (name: string, says: string): Method => ({ name, says });

export const terms: Terms = {
  effects: {
    fatal: "not comparable",
    adjust: "needs adjusting",
    harmless: "harmless",
    same: "same",
    unknown: "unknown",
  },
  aspects: {
    metric: "Metric",
    "outcome-classes": "Outcome classes",
    items: "Items",
    "item-content": "Content of items",
    outputs: "Outputs judged",
    language: "Language",
    judge: "Judge",
    "judge-rubric": "Judge’s rubric",
    "judge-is-system": "Judge is a system under test",
    prompt: "Prompt template",
    decoding: "Sampling parameters",
    limits: "Budget and limits",
    scaffold: "Scaffold and tools",
    epochs: "Epochs (repeats per item)",
    reducer: "How epochs become one score",
    "model-identity": "Identity of the model",
    missing: "Missing and errored samples",
    "unusable-verdicts": "Unusable verdicts",
    harness: "Harness",
    "reported-numbers": "Numbers as reported",
  },
  estimands: {
    benchmark: "the rate on exactly these items; no claim about others",
    generalised: "the rate over the population that these items were drawn from",
    difference: "the difference between two rates on common items",
    agreement: "how far two or more judgements agree",
    "judge-error": "how often a judge errs against the human label",
    heterogeneity: "how far pipelines differ beyond chance",
    "item-difference": "how far one item behaves differently between groups",
    test: "a test of no difference",
    reported: "a number as others reported it, or arithmetic on such numbers",
  },
  rules: new Map([
    ["institutes-too-few", "fewer institutes than the protocol asks for"],
    ["one-pipeline", "a single pipeline"],
  ]),
  refusals: new Map([
    ["no-observations", "nothing was observed"],
    ["one-observation", "one observation says nothing of spread"],
    ["no-variance", "all observations are equal"],
    ["one-cluster", "one cluster says nothing of spread between clusters"],
    ["too-few-clusters", "too few clusters"],
    ["too-few-strata", "too few strata"],
    ["one-observation-in-stratum", "a stratum with a single observation"],
    ["too-few-institutes", "too few institutes"],
    ["judge-uninformative", "the judge does no better than chance"],
    ["overlap-calibration", "the labels are of the same items that would be corrected"],
    ["did-not-converge", "the computation did not converge"],
    ["no-discordant-pairs", "no pair differs"],
    ["one-category", "only one class occurs"],
    ["calibration-contradicts-test", "the labels contradict the judge’s rate"],
    ["no-informative-stratum", "no group of items is informative"],
    ["unbounded-estimate", "the estimate has no bound"],
    ["target-out-of-reach", "out of reach"],
    ["every-output-labelled", "every output carries a human label; that rate is the answer"],
    ["no-labels", "there are no human labels"],
    ["gate", "the gate does not allow it"],
    ["numeric-metric", "no numeric score on one side"],
  ]),
  warnings: new Map([
    ["few-clusters", "few clusters: the interval may be too narrow"],
    ["few-degrees-of-freedom", "few degrees of freedom: the interval rests heavily on its assumptions"],
    ["unbalanced-clusters", "clusters of very unequal size"],
    ["small-sample", "a small sample"],
    ["boundary", "the estimate lies at the edge of what is possible"],
    ["missing-observations", "some observations are missing"],
    ["few-institutes", "few institutes: the joint interval rests heavily on its assumptions"],
    ["judge-barely-informative", "the judge does little better than chance"],
    [
      "hartung-knapp-narrower",
      "the interval of Hartung and Knapp came out narrower than the normal one; the wider is given",
    ],
    ["repeated-items", "items have several outputs: the interval may be too narrow"],
    ["no-discordant-pairs", "no pair differs, so that the test can say nothing"],
  ]),
  methods: new Map([
    [
      "wilson-over-clusters",
      method("Wilson over clusters", "Score interval with the sample size that the clusters are worth."),
    ],
    [
      "newcombe-independent",
      method(
        "Newcombe, independent",
        "Interval for a difference of two separate groups built from Wilson intervals.",
      ),
    ],
    [
      "mean-naive-t",
      method("Mean, t", "Mean with the standard error of independent observations and Student’s t."),
    ],
    [
      "mean-stratified-t",
      method(
        "Stratified mean, t",
        "Mean over fixed groups of items; only the spread within groups is uncertain.",
      ),
    ],
    [
      "mean-clustered-cr1-t",
      method("Clustered, CR1", "Standard error that allows items of a cluster to resemble each other."),
    ],
    [
      "mean-clustered-cr2-t",
      method("Clustered, CR2", "As CR1, corrected for few clusters, with Satterthwaite degrees of freedom."),
    ],
    ["mean-bootstrap-percentile", method("Bootstrap", "Interval from resampling with a recorded seed.")],
    [
      "mean-cluster-bootstrap-percentile",
      method("Cluster bootstrap", "Interval from resampling whole clusters with a recorded seed."),
    ],
    [
      "unit-bootstrap-percentile",
      method("Bootstrap over items", "Interval from resampling items with a recorded seed."),
    ],
    ["paired", method("Paired", "Item-by-item difference.")],
    ["paired-mean-naive-t", method("Paired, t", "Mean of item-by-item differences with Student’s t.")],
    [
      "paired-mean-clustered-cr1-t",
      method(
        "Paired, clustered CR1",
        "Mean of item-by-item differences, allowing items of a cluster to resemble each other.",
      ),
    ],
    ["paired-mean-clustered-cr2-t", method("Paired, clustered CR2", "As CR1, corrected for few clusters.")],
    [
      "fleiss-cohen-everitt-1969",
      method("Fleiss, Cohen and Everitt 1969", "Large-sample standard error of Cohen’s κ."),
    ],
    ["gwet-2008", method("Gwet 2008", "Large-sample standard error of AC1.")],
    [
      "krippendorff-alpha-nominal",
      method(
        "Krippendorff’s α, nominal",
        "Agreement for any number of raters with missing cells, classes without order.",
      ),
    ],
    [
      "krippendorff-alpha-ordinal",
      method("Krippendorff’s α, ordinal", "As for nominal classes, for ordered ones."),
    ],
    [
      "krippendorff-alpha-interval",
      method("Krippendorff’s α, interval", "As for nominal classes, for scores."),
    ],
    [
      "krippendorff-alpha-ratio",
      method("Krippendorff’s α, ratio", "As for nominal classes, for scores with a true zero."),
    ],
    [
      "rogan-gladen-cross-fitted",
      method(
        "Rogan–Gladen, cross-fitted",
        "Each part of the items is corrected with the judge’s errors on the other parts.",
      ),
    ],
    [
      "lee-2025",
      method(
        "Lee et al. 2025",
        "Interval of a corrected rate that carries the uncertainty of the judge’s errors too.",
      ),
    ],
    [
      "ppi-normal",
      method(
        "Prediction-powered",
        "Human labels on part of the items correct the judge on all of them; normal interval.",
      ),
    ],
    [
      "random-effects-REML",
      method(
        "Random effects, REML",
        "Joint estimate that lets pipelines differ, heterogeneity by restricted maximum likelihood.",
      ),
    ],
    [
      "random-effects-DL",
      method(
        "Random effects, DL",
        "Joint estimate that lets pipelines differ, heterogeneity by the method of moments.",
      ),
    ],
    [
      "random-effects-PM",
      method(
        "Random effects, PM",
        "Joint estimate that lets pipelines differ, heterogeneity by Paule and Mandel.",
      ),
    ],
    [
      "reml-hartung-knapp",
      method(
        "Random effects, Hartung and Knapp",
        "Joint estimate that lets institutes differ, heterogeneity by REML.",
      ),
    ],
    [
      "reml-normal",
      method(
        "Random effects, normal interval",
        "Joint estimate that lets institutes differ, heterogeneity by REML; its interval is wider here than Hartung and Knapp’s.",
      ),
    ],
    [
      "reml-hartung-knapp-logit",
      method(
        "Random effects, Hartung and Knapp, logit",
        "Joint estimate that lets institutes differ, heterogeneity by REML, on the log-odds scale.",
      ),
    ],
    [
      "reml-normal-logit",
      method(
        "Random effects, normal interval, logit",
        "Joint estimate that lets institutes differ, heterogeneity by REML, on the log-odds scale; its interval is wider here than Hartung and Knapp’s.",
      ),
    ],
    [
      "reml-logit",
      method("REML, logit", "Heterogeneity on the log-odds scale, on which no interval leaves 0 to 100%."),
    ],
    ["cochran-q", method("Cochran’s Q", "Whether pipelines differ by more than chance.")],
    [
      "mantel-haenszel-delta",
      method(
        "Mantel–Haenszel delta",
        "Log odds ratio of an item between groups on the ETS scale, matched on the rest of the test.",
      ),
    ],
    [
      "robins-breslow-greenland",
      method("Robins, Breslow and Greenland", "Standard error of the Mantel–Haenszel odds ratio."),
    ],
    [
      "rasch-marginal-ml",
      method("Rasch, marginal", "Item difficulty from a one-parameter model of the answers."),
    ],
    ["rasch-wald", method("Rasch, Wald", "Difference of item difficulties between groups.")],
    ["wilson", method("Wilson", "Score interval for a proportion; keeps its width at 0 and 100%.")],
    [
      "newcombe-paired",
      method("Newcombe, paired", "Interval for a difference on the same items built from Wilson intervals."),
    ],
    [
      "mcnemar-exact",
      method(
        "McNemar, exact",
        "Whether discordant items fall evenly to both sides, by the binomial distribution.",
      ),
    ],
    ["as-printed", method("as printed", "The number as the table prints it.")],
    ["mean-of-printed", method("mean of what is printed", "The plain mean of the printed rows.")],
    [
      "ols-clustered-cr2-t",
      method(
        "regression, clustered by item",
        "The slope of one verdict on another with cluster-robust variance (CR2), where items have several outputs.",
      ),
    ],
    ["rows-counted", method("rows counted", "How many rows of the table are so.")],
    [
      "weights-simplex",
      method(
        "a possible weighting",
        "One weighting of the rows that gives the printed overall figures, by the simplex method.",
      ),
    ],
    [
      "least-n-newcombe",
      method(
        "least number of tests",
        "From this number of tests per cell on, Newcombe’s interval of the gap leaves out 0.",
      ),
    ],
    ["percent-agreement", method("Raw agreement", "Share of cases on which the judgements are equal.")],
    [
      "cohen-kappa",
      method("Cohen’s κ", "Agreement of two judgements beyond what their frequencies would give by chance."),
    ],
    ["gwet-ac1", method("Gwet’s AC1", "Agreement beyond chance that stays steady where one class is rare.")],
    ["rogan-gladen", method("Rogan–Gladen", "A rate corrected by the judge’s sensitivity and specificity.")],
  ]),
};
