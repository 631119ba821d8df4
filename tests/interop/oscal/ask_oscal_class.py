"""Asks the PyPI package oscal, which validates by the published schemas and Metaschema. One line of JSON per file."""

import contextlib
import io
import json
import sys

from oscal.oscal_content import OSCAL


def verdict(path: str) -> dict[str, object]:
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            document = OSCAL.load(path)
            accepted = bool(document.is_valid)
    except Exception as error:  # noqa: BLE001 - whatever it raises is its refusal
        return {"accepted": False, "said": str(error).strip().splitlines()[0]}
    return {"accepted": accepted, "said": "" if accepted else "not valid"}


for name in sys.argv[1:]:
    print(json.dumps({"file": name, **verdict(name)}))
