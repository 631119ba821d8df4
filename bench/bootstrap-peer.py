"""Peer of the bootstrap bench: the same resampling of cluster sums, vectorised with NumPy."""
import sys
import time

import numpy as np

samples, clusters, replicates = (int(x) for x in sys.argv[1:4])
values = np.array([1.0 if (i * 7919) % 10 < 3 else 0.0 for i in range(samples)])
codes = np.arange(samples) % clusters
start = time.perf_counter()
sums = np.bincount(codes, weights=values, minlength=clusters)
sizes = np.bincount(codes, minlength=clusters)
rng = np.random.default_rng(1)
means = np.empty(replicates)
for block in range(0, replicates, 500):
    drawn = rng.integers(0, clusters, size=(min(500, replicates - block), clusters))
    means[block : block + len(drawn)] = sums[drawn].sum(axis=1) / sizes[drawn].sum(axis=1)
np.quantile(means, [0.025, 0.975])
print(time.perf_counter() - start)
