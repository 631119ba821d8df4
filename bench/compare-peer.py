"""Peer of the comparison bench: the same tables through pandas, and the clustered difference per system."""
import sys

import pandas as pd
import statsmodels.api as sm

a, b = (pd.read_csv(path) for path in sys.argv[1:3])
joined = a.merge(b, on=["item_id", "model"], suffixes=("_a", "_b"))
widest = 0.0
for model, rows in joined.groupby("model"):
    difference = rows["score_b"] - rows["score_a"]
    groups = rows["cluster_a"].astype("category").cat.codes
    fit = sm.OLS(difference.to_numpy(float), [1.0] * len(rows)).fit(
        cov_type="cluster", cov_kwds={"groups": groups.to_numpy()}
    )
    widest = max(widest, float(fit.bse[0]))
print(f"widest SE {widest:.6f}")
