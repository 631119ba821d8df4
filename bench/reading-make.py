"""Writes one small log with Inspect's mock model; the bench multiplies its samples. Usage: reading-make.py FOLDER"""

import os
import sys

os.environ["INSPECT_DISPLAY"] = "none"

from inspect_ai import Task, eval as run_eval  # noqa: E402
from inspect_ai.dataset import MemoryDataset, Sample  # noqa: E402
from inspect_ai.model import ModelOutput, get_model  # noqa: E402
from inspect_ai.scorer import includes  # noqa: E402
from inspect_ai.solver import generate, system_message  # noqa: E402

SAMPLES = 200
ANSWERS = ["A", "B", "C", "D"]

dataset = MemoryDataset(
    [
        Sample(
            id=i,
            input=f"Item {i}: {'which of these beacons was lit first, and why? ' * 6}봉수대 {i}",
            target=ANSWERS[i % 4],
            metadata={"language": "ko", "passage_id": f"p{i % 40}"},
        )
        for i in range(SAMPLES)
    ]
)
outputs = [ModelOutput.from_content("mockllm/model", f"ANSWER: {ANSWERS[i % 3]}") for i in range(SAMPLES)]
run_eval(
    Task(dataset=dataset, solver=[system_message("Answer briefly."), generate()], scorer=includes()),
    model=get_model("mockllm/model", custom_outputs=outputs),
    log_dir=sys.argv[1],
)
