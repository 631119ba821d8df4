"""Writes fresh logs with whatever Inspect is installed, in every shape that it can write.

Usage: write_logs.py OUT_FOLDER
Prints one JSON line for each shape: {"shape", "file"} or {"shape", "skipped"}: a shape that an older
version does not know is skipped with the reason, never passed over in silence.
"""

import json
import os
import subprocess
import sys

OUT = sys.argv[1]
os.makedirs(OUT, exist_ok=True)
os.environ["INSPECT_DISPLAY"] = "none"
os.environ["INSPECT_LOG_LEVEL"] = "error"

if os.environ.get("INSPECT_USE_ZSTD"):
    import zipfile_zstd  # noqa: E402, F401  teaches Python's zipfile the method, which Inspect then looks up

import inspect_ai  # noqa: E402
from offline import count_by_words  # noqa: E402
from inspect_ai import Epochs, Task, eval as run_eval  # noqa: E402
from inspect_ai.dataset import MemoryDataset, Sample  # noqa: E402
from inspect_ai.model import ModelOutput, get_model  # noqa: E402
from inspect_ai.scorer import (  # noqa: E402
    Score,
    Target,
    accuracy,
    includes,
    mean,
    model_graded_qa,
    scorer,
    stderr,
)
from inspect_ai.solver import (  # noqa: E402
    Generate,
    TaskState,
    generate,
    multiple_choice,
    prompt_template,
    solver,
    system_message,
)

ANSWERS = ["A", "B", "C", "D"]


count_by_words()


def answering(texts, forever=4000):
    return get_model(
        "mockllm/model",
        custom_outputs=[
            ModelOutput.from_content("mockllm/model", texts[i % len(texts)]) for i in range(forever)
        ],
    )


def items(n=8, ids=None, **more):
    return MemoryDataset(
        [
            Sample(
                id=ids[i] if ids else i + 1,
                input=f"Item {i}: say {ANSWERS[i % 4]} 한국어 😀",
                target=ANSWERS[i % 4],
                metadata={"cluster": f"c{i % 3}", "language": "ko" if i % 2 else "en", "category": "x"},
                **more,
            )
            for i in range(n)
        ],
        name="made",
    )


def numbered(state: TaskState) -> int:
    return int("".join(ch for ch in state.input_text.split(":")[0] if ch.isdigit()))


@scorer(metrics=[mean(), stderr()])
def halves():
    async def score(state: TaskState, target: Target) -> Score:
        return Score(value=((numbered(state) + state.epoch) % 3) / 2, explanation="half 'steps'")

    return score


@scorer(metrics={"harm": [mean(), stderr()], "refusal": [mean()]})
def dictionary():
    async def score(state: TaskState, target: Target) -> Score:
        n = numbered(state)
        return Score(value={"harm": (n % 4) / 4, "refusal": n % 2})

    return score


@scorer(metrics={"harm": [mean()], "refusal": [mean()]})
def dictionary_with_gaps():
    async def score(state: TaskState, target: Target) -> Score:
        n = numbered(state)
        if n == 0:
            return Score(value=float("nan"))
        return Score(value={"harm": float("nan") if n == 3 else 0.25, "refusal": n % 2})

    return score


@scorer(metrics=[])
def lists():
    async def score(state: TaskState, target: Target) -> Score:
        n = numbered(state)
        return Score(value=[n, n / 2, n % 2 == 0])

    return score


@scorer(metrics=[mean(), stderr()])
def gaps():
    async def score(state: TaskState, target: Target) -> Score:
        n = numbered(state)
        return Score(value=float("nan") if n % 4 == 0 else n % 2)

    return score


@scorer(metrics=[accuracy(), stderr()])
def truth():
    async def score(state: TaskState, target: Target) -> Score:
        return Score(value=numbered(state) % 2 == 0)

    return score


@scorer(metrics=[accuracy()])
def words():
    async def score(state: TaskState, target: Target) -> Score:
        return Score(value=["yes", "no", "P", "N", "0.25", "TRUE"][numbered(state) % 6])

    return score


@solver
def flaky():
    async def solve(state: TaskState, generate: Generate) -> TaskState:
        if numbered(state) % 4 == 1:
            raise RuntimeError("made to fail\nsecond line")
        return await generate(state)

    return solve


@solver
def slow_after(n: int):
    async def solve(state: TaskState, generate: Generate) -> TaskState:
        if numbered(state) >= n:
            os._exit(9)
        return await generate(state)

    return solve


def basic(**more):
    return Task(dataset=items(), solver=[generate()], scorer=includes(), **more)


def clustered():
    @scorer(metrics=[mean(), stderr(cluster="cluster")])
    def halves_clustered():
        async def score(state: TaskState, target: Target) -> Score:
            return Score(value=((numbered(state) + state.epoch) % 3) / 2)

        return score

    return Task(
        dataset=items(12), solver=[generate()], scorer=halves_clustered(), epochs=Epochs(2, ["mean"])
    )


def grader():
    return get_model(
        "mockllm/judge",
        custom_outputs=[
            ModelOutput.from_content("mockllm/judge", f"reasons\n\nGRADE: {'CIP'[i % 3]}") for i in range(400)
        ],
    )


def prompted():
    return Task(
        dataset=items(),
        solver=[system_message("You are terse."), prompt_template("Q: {prompt}\nA:"), generate()],
        scorer=[includes(), halves()],
    )


def long_text():
    return Task(
        dataset=MemoryDataset(
            [Sample(id=f"long {i}", input=("long text " * 400) + str(i), target="A") for i in range(3)]
        ),
        solver=[generate()],
        scorer=includes(),
    )


def choices():
    return Task(
        dataset=MemoryDataset(
            [
                Sample(id=i + 1, input=f"Item {i}: which?", choices=["one", "two", "three"], target="A")
                for i in range(4)
            ]
        ),
        solver=[multiple_choice()],
        scorer=choice_scorer(),
    )


def choice_scorer():
    from inspect_ai.scorer import choice

    return choice()


SHAPES = {
    "plain": lambda: (basic(), {}),
    "json": lambda: (basic(), {"log_format": "json"}),
    "numbers": lambda: (Task(dataset=items(), solver=[generate()], scorer=halves()), {}),
    "truth": lambda: (Task(dataset=items(), solver=[generate()], scorer=truth()), {}),
    "words": lambda: (Task(dataset=items(12), solver=[generate()], scorer=words()), {}),
    "lists": lambda: (Task(dataset=items(), solver=[generate()], scorer=lists()), {}),
    "dictionary": lambda: (Task(dataset=items(), solver=[generate()], scorer=dictionary()), {}),
    "dictionary-gaps": lambda: (
        Task(dataset=items(), solver=[generate()], scorer=dictionary_with_gaps()),
        {},
    ),
    "gaps": lambda: (Task(dataset=items(), solver=[generate()], scorer=gaps()), {}),
    "gaps-json": lambda: (Task(dataset=items(), solver=[generate()], scorer=gaps()), {"log_format": "json"}),
    "two-scorers": lambda: (
        Task(dataset=items(), solver=[generate()], scorer=[includes(), includes(ignore_case=False)]),
        {},
    ),
    "epochs-default": lambda: (
        Task(dataset=items(), solver=[generate()], scorer=[includes(), halves()], epochs=3),
        {},
    ),
    "epochs-reducers": lambda: (
        Task(
            dataset=items(),
            solver=[generate()],
            scorer=[includes(), halves()],
            epochs=Epochs(5, ["mean", "median", "mode", "max", "at_least_2", "pass_at_3"]),
        ),
        {},
    ),
    "epochs-pass-k": lambda: (
        Task(dataset=items(), solver=[generate()], scorer=includes(), epochs=Epochs(5, ["pass_k_2"])),
        {},
    ),
    "epochs-gaps": lambda: (
        Task(dataset=items(), solver=[generate()], scorer=gaps(), epochs=Epochs(3, ["mean", "max"])),
        {},
    ),
    "epochs-dictionary": lambda: (
        Task(dataset=items(), solver=[generate()], scorer=dictionary(), epochs=Epochs(2, ["mean"])),
        {},
    ),
    "clustered": lambda: (clustered(), {}),
    "errors": lambda: (
        Task(dataset=items(), solver=[flaky()], scorer=includes(), fail_on_error=False),
        {},
    ),
    "failed-run": lambda: (Task(dataset=items(), solver=[flaky()], scorer=includes()), {}),
    "message-limit": lambda: (basic(message_limit=1), {}),
    "slash-ids": lambda: (
        Task(dataset=items(ids=[f"묶음/{i}/x" for i in range(8)]), solver=[generate()], scorer=includes()),
        {},
    ),
    "text-ids": lambda: (
        Task(dataset=items(12, ids=[str(i) for i in range(12)]), solver=[generate()], scorer=includes()),
        {},
    ),
    "odd-ids": lambda: (
        Task(
            dataset=items(ids=["_epoch_1.json", "a b", "é", "😀", "\uffee", "..", "x_epoch_2", "~/%41"]),
            solver=[generate()],
            scorer=includes(),
            epochs=2,
        ),
        {},
    ),
    "negative-ids": lambda: (
        Task(dataset=items(ids=[-3, 2, 10, 1, 100, -20, 9, 0]), solver=[generate()], scorer=includes()),
        {},
    ),
    "prompted": lambda: (prompted(), {"temperature": 0.5, "seed": 7}),
    "long-text": lambda: (long_text(), {}),
    "choices": lambda: (choices(), {}),
    "graded-by-parameter": lambda: (
        Task(dataset=items(), solver=[generate()], scorer=model_graded_qa(model=grader())),
        {},
    ),
    "graded-by-role": lambda: (
        Task(dataset=items(), solver=[generate()], scorer=model_graded_qa()),
        {"model_roles": {"grader": grader()}},
    ),
    "graded-by-default": lambda: (
        Task(
            dataset=items(),
            solver=[generate()],
            scorer=model_graded_qa(instructions="Finish with GRADE: C or GRADE: I."),
        ),
        {"model_texts": ["GRADE: C", "GRADE: I"]},
    ),
    "no-samples": lambda: (basic(), {"log_samples": False}),
    "limited": lambda: (basic(), {"limit": 3}),
}


def crashing(folder: str) -> str:
    """A run that is killed in its middle, in a process of its own."""
    code = (
        "import sys; sys.argv = ['write_logs.py', sys.argv[1]]; "
        f"sys.path.insert(0, {os.path.dirname(os.path.abspath(__file__))!r}); import write_logs as w; "
        "w.run_eval(w.Task(dataset=w.items(40), solver=[w.slow_after(25)], scorer=w.includes()), "
        "model=w.answering(w.ANSWERS), log_dir=sys.argv[1], log_buffer=2, max_samples=1)"
    )
    subprocess.run([sys.executable, "-c", code, folder], capture_output=True, timeout=120, check=False)
    return folder


def editing(folder: str) -> None:
    """A log whose authors changed one score and invalidated another sample, after the run."""
    from inspect_ai.log import ProvenanceData, edit_score, invalidate_samples, write_eval_log
    from inspect_ai.scorer import ScoreEdit

    log = run_eval(basic(), model=answering(ANSWERS), log_dir=folder)[0]
    who = ProvenanceData(author="somebody", reason="made to be edited")
    edit_score(log, log.samples[0].id, "includes", ScoreEdit(value="I", provenance=who))
    log = invalidate_samples(log, [log.samples[1].uuid], who)
    write_eval_log(log, log.location)


def write(shape: str) -> None:
    folder = os.path.join(OUT, shape)
    os.makedirs(folder, exist_ok=True)
    if shape == "crashed":
        crashing(folder)
    elif shape == "edited":
        editing(folder)
    else:
        task, options = SHAPES[shape]()
        texts = options.pop("model_texts", ANSWERS)
        run_eval(task, model=answering(texts), log_dir=folder, **options)
    written = sorted(name for name in os.listdir(folder) if name.endswith((".eval", ".json")))
    if not written:
        raise RuntimeError("nothing was written")
    print(json.dumps({"shape": shape, "file": os.path.join(folder, written[0])}), flush=True)


def main() -> None:
    print(json.dumps({"inspect_ai": inspect_ai.__version__}), flush=True)
    for shape in [*SHAPES, "crashed", "edited"]:
        try:
            write(shape)
        except Exception as error:  # an older version's refusal is a result, not a failure of this script
            print(json.dumps({"shape": shape, "skipped": f"{type(error).__name__}: {error}"[:200]}), flush=True)


if __name__ == "__main__":
    main()
