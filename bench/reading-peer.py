"""Reads one log with Inspect; prints samples, seconds and processor seconds, start-up excluded. Usage: reading-peer.py LOG"""

import sys
import time

from inspect_ai.log import read_eval_log

start, before = time.perf_counter(), time.process_time()
log = read_eval_log(sys.argv[1])
seconds, busy = time.perf_counter() - start, time.process_time() - before
assert log.samples is not None
print(len(log.samples), seconds, busy)
