import fc from "fast-check";

/** A mutant that five examples do not find is not found; hundreds for each mutant would take hours. */
fc.configureGlobal({ numRuns: 5 });
