"""Reads one log with Inspect and prints the seconds that the call took, start-up excluded. Usage: reading-peer.py LOG"""

import sys
import time

from inspect_ai.log import read_eval_log

start = time.perf_counter()
log = read_eval_log(sys.argv[1])
seconds = time.perf_counter() - start
assert log.samples is not None
print(len(log.samples), seconds)
