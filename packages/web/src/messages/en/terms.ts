import type { Aspect, Effect, Figure } from "@bongsu/evaluation";

interface Method {
  readonly name: string;
  readonly says: string;
}

export interface Terms {
  readonly effects: Readonly<Record<Effect, string>>;
  readonly aspects: Readonly<Record<Aspect, string>>;
  readonly estimands: Readonly<Record<Figure["estimand"], string>>;
  /** By code of the statistics package; a code that stands nowhere here is shown as it is. */
  readonly refusals: ReadonlyMap<string, string>;
  readonly warnings: ReadonlyMap<string, string>;
  readonly methods: ReadonlyMap<string, Method>;
  readonly languages: ReadonlyMap<string, string>;
}

const method = (name: string, says: string): Method => ({ name, says });

export const terms: Terms = {
  effects: {
    fatal: "stops the comparison",
    adjust: "to be adjusted for",
    harmless: "harmless",
    same: "same",
    unknown: "cannot be told",
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
    decoding: "Decoding",
    limits: "Budget and limits",
    scaffold: "Scaffold and tools",
    epochs: "Epochs",
    reducer: "Reducer over epochs",
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
    reported: "a number as others reported it",
  },
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
  ]),
  warnings: new Map([
    ["few-clusters", "few clusters: the interval may be too narrow"],
    ["few-degrees-of-freedom", "few degrees of freedom: the interval leans on its assumptions"],
    ["unbalanced-clusters", "clusters of very unequal size"],
    ["small-sample", "a small sample"],
    ["boundary", "the estimate lies at the edge of what is possible"],
    ["missing-observations", "some observations are missing"],
  ]),
  methods: new Map([
    ["wilson", method("Wilson", "Score interval for a proportion; keeps its width at 0 and 100 %.")],
    ["clopper-pearson", method("Clopper–Pearson", "Exact interval for a proportion; never too narrow.")],
    ["jeffreys", method("Jeffreys", "Interval for a proportion from a beta distribution with prior ½, ½.")],
    ["newcombe", method("Newcombe", "Interval for a difference of proportions built from Wilson intervals.")],
    [
      "newcombe-paired",
      method("Newcombe, paired", "Interval for a difference on the same items built from Wilson intervals."),
    ],
    ["paired-t", method("paired t", "Interval for the mean of item-by-item differences from Student’s t.")],
    [
      "mcnemar-exact",
      method(
        "McNemar, exact",
        "Whether discordant items fall evenly to both sides, by the binomial distribution.",
      ),
    ],
    [
      "mcnemar-mid-p",
      method(
        "McNemar, mid-p",
        "As the exact test, counting half of the observed outcome; less conservative.",
      ),
    ],
    [
      "cluster-cr1",
      method("clustered, CR1", "Standard error that allows items of a cluster to resemble each other."),
    ],
    [
      "cluster-cr2",
      method("clustered, CR2", "As CR1, corrected for few clusters, with Satterthwaite degrees of freedom."),
    ],
    ["bootstrap", method("bootstrap", "Interval from resampling with a recorded seed.")],
    [
      "cluster-bootstrap",
      method("cluster bootstrap", "Interval from resampling whole clusters with a recorded seed."),
    ],
    ["percent-agreement", method("raw agreement", "Share of cases on which the judgements are equal.")],
    [
      "cohen-kappa",
      method("Cohen’s κ", "Agreement of two judgements beyond what their frequencies would give by chance."),
    ],
    ["fleiss-kappa", method("Fleiss’ κ", "Agreement of several judgements beyond chance.")],
    [
      "krippendorff-alpha",
      method("Krippendorff’s α", "Agreement for any number of raters with missing cells."),
    ],
    ["gwet-ac1", method("Gwet’s AC1", "Agreement beyond chance that stays steady where one class is rare.")],
    ["gwet-ac2", method("Gwet’s AC2", "As AC1, for ordered classes.")],
    ["rogan-gladen", method("Rogan–Gladen", "A rate corrected by the judge’s sensitivity and specificity.")],
    [
      "prediction-powered",
      method("prediction-powered", "Human labels on part of the items correct the judge on all of them."),
    ],
    ["der-simonian-laird", method("DerSimonian–Laird", "Random-effects estimate by the method of moments.")],
    ["reml", method("REML", "Random-effects estimate by restricted maximum likelihood.")],
    ["paule-mandel", method("Paule–Mandel", "Random-effects estimate that solves for the heterogeneity.")],
    [
      "hartung-knapp",
      method("Hartung–Knapp", "Interval of a random-effects estimate that allows for few studies."),
    ],
    [
      "mantel-haenszel",
      method("Mantel–Haenszel", "Odds ratio of an item between groups, matched on the rest of the test."),
    ],
  ]),
  languages: new Map([
    ["en", "English"],
    ["ko", "Korean"],
    ["ja", "Japanese"],
    ["zh", "Chinese"],
    ["fr", "French"],
    ["fa", "Persian"],
    ["hi", "Hindi"],
    ["sw", "Swahili"],
    ["te", "Telugu"],
    ["ta", "Tamil"],
    ["ms", "Malay"],
    ["id", "Indonesian"],
    ["th", "Thai"],
    ["vi", "Vietnamese"],
    ["de", "German"],
    ["es", "Spanish"],
    ["pt", "Portuguese"],
    ["ar", "Arabic"],
    ["bn", "Bengali"],
    ["kk", "Kazakh"],
    ["it", "Italian"],
    ["tr", "Turkish"],
    ["ru", "Russian"],
    ["yue", "Cantonese"],
  ]),
};
