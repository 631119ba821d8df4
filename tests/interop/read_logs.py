"""Reads logs with Inspect and prints, for each, one JSON line of what a reader must agree on.

Usage: read_logs.py FILE...
"""

import hashlib
import json
import math
import os
import sys

os.environ["INSPECT_DISPLAY"] = "none"

from inspect_ai.log import read_eval_log  # noqa: E402


def plain(value):
    """NaN, which JSON does not know, as null; anything else as it stands."""
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, dict):
        return {key: plain(entry) for key, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(entry) for entry in value]
    return value


def sample_facts(sample, system):
    usage = (sample.model_usage or {}).get(system)
    completion = sample.output.completion if sample.output and sample.output.choices else None
    return {
        "id": str(sample.id),
        "epoch": sample.epoch,
        "scores": {name: plain(score.value) for name, score in (sample.scores or {}).items()},
        "error": sample.error.message if sample.error else None,
        "limit": sample.limit.type if getattr(sample, "limit", None) else None,
        "inputTokens": usage.input_tokens if usage else None,
        "outputTokens": usage.output_tokens if usage else None,
        "seconds": getattr(sample, "total_time", None),
        "answer": None
        if completion is None
        else hashlib.sha256(completion.encode("utf-8", "surrogatepass")).hexdigest(),
    }


def log_facts(path):
    log = read_eval_log(path, resolve_attachments=True)
    results = log.results
    return {
        "file": path,
        "status": log.status,
        "model": log.eval.model,
        "task": log.eval.task_registry_name
        if getattr(log.eval, "task_registry_name", None)
        else log.eval.task,
        "created": log.eval.created,
        "epochs": log.eval.config.epochs or 1,
        "samples": [sample_facts(sample, log.eval.model) for sample in log.samples or []],
        "results": [
            {
                "name": score.name,
                "scorer": score.scorer,
                "reducer": getattr(score, "reducer", None),
                "scored": getattr(score, "scored_samples", None),
                "metrics": {key: plain(metric.value) for key, metric in score.metrics.items()},
            }
            for score in (results.scores if results else [])
        ],
        "total": results.total_samples if results else None,
        "completed": results.completed_samples if results else None,
    }


for path in sys.argv[1:]:
    try:
        print(json.dumps(log_facts(path), allow_nan=False), flush=True)
    except Exception as error:  # Inspect refuses some fixtures on purpose
        print(json.dumps({"file": path, "refused": f"{type(error).__name__}: {error}"[:200]}), flush=True)
