"""Writes one small log with Inspect's mock model; the bench multiplies its samples. Usage: reading-make.py FOLDER"""

import os
import sys

os.environ["INSPECT_DISPLAY"] = "none"
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "tests", "interop"))

from inspect_ai import Task, eval as run_eval  # noqa: E402
from inspect_ai.dataset import MemoryDataset, Sample  # noqa: E402
from inspect_ai.scorer import includes  # noqa: E402
from inspect_ai.solver import generate, system_message  # noqa: E402
from offline import count_by_words  # noqa: E402

count_by_words()

SAMPLES = 200
TARGETS = ["Default", "mockllm", "something else"]  # what the mock model says is always the same

dataset = MemoryDataset(
    [
        Sample(
            id=i,
            input=f"Item {i}: {'which of these beacons was lit first, and why? ' * 6}봉수대 {i}",
            target=TARGETS[i % 3],
            metadata={"language": "ko", "passage_id": f"p{i % 40}"},
        )
        for i in range(SAMPLES)
    ]
)
log = run_eval(
    Task(dataset=dataset, solver=[system_message("Answer briefly."), generate()], scorer=includes()),
    model="mockllm/model",
    log_dir=sys.argv[1],
)[0]
assert log.status == "success", log.error
