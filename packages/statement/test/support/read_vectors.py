"""A second reader of spec/vectors, of other people's parts: the envelopes that it accepts, and what refuses the others.

Reads spec/ at the path given and prints one JSON object: file name to "accepted" or to the layer that refused it.
"""

import base64
import hashlib
import json
import pathlib
import sys

import jsonschema
import rfc8785
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.serialization import load_der_public_key

SPEC = pathlib.Path(sys.argv[1])
TYPE = "application/vnd.in-toto+json"


class Refused(Exception):
    pass


def once(pairs):
    members = dict(pairs)
    if len(members) != len(pairs) or "__proto__" in members:
        raise Refused("json")
    return members


def depth(value):
    if isinstance(value, dict):
        return 1 + max(map(depth, value.values()), default=0)
    return 1 + max(map(depth, value), default=0) if isinstance(value, list) else 0


def well_formed(value):
    if isinstance(value, str):
        value.encode("utf-8")
    elif isinstance(value, (dict, list)):
        for member in [*value, *value.values()] if isinstance(value, dict) else value:
            well_formed(member)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        if value in (float("inf"), float("-inf")) or (float(value).is_integer() and abs(value) > 2**53 - 1):
            raise Refused("json")


def refuse_constant(_):
    raise Refused("json")


def read_json(data):
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=once, parse_constant=refuse_constant)
        well_formed(value)
    except (ValueError, RecursionError) as error:
        raise Refused("json") from error
    if depth(value) > 64:
        raise Refused("json")
    return value


def read_base64(text):
    if not isinstance(text, str):
        raise Refused("envelope")
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError as error:
        raise Refused("envelope") from error
    if base64.b64encode(data).decode() != text:
        raise Refused("envelope")
    return data


def read(data, public_key, schemas):
    envelope = read_json(data)
    try:
        payload_type, payload, signatures = (envelope[name] for name in ("payloadType", "payload", "signatures"))
        [signature] = signatures
    except (KeyError, TypeError, ValueError) as error:
        raise Refused("envelope") from error
    if payload_type == "":
        raise Refused("envelope")
    body, sig = read_base64(payload), read_base64(signature["sig"])
    name = payload_type.encode()
    signed = b"DSSEv1 %d %s %d %s" % (len(name), name, len(body), body)
    try:
        if utils.encode_dss_signature(*utils.decode_dss_signature(sig)) != sig:
            raise Refused("signature")
        load_der_public_key(public_key).verify(sig, signed, ec.ECDSA(hashes.SHA256()))
    except (ValueError, InvalidSignature) as error:
        raise Refused("signature") from error
    if payload_type != TYPE:
        raise Refused("payload")
    statement = read_json(body)
    if rfc8785.dumps(statement) != body:
        raise Refused("payload")
    in_toto = (
        statement.get("_type") == "https://in-toto.io/Statement/v1"
        and statement.get("subject")
        and all(subject.get("digest") for subject in statement["subject"])
    )
    if not in_toto:
        raise Refused("statement")
    schema = schemas.get(statement["predicateType"])
    if schema is not None and not schema.is_valid(statement):
        raise Refused("statement")
    return {"statement": "sha256:" + hashlib.sha256(signed).hexdigest(), "payload": statement}


def main():
    schemas = {}
    for path in SPEC.glob("statements/*.schema.json"):
        document = json.loads(path.read_text())
        jsonschema.Draft202012Validator.check_schema(document)
        uri = document["properties"]["predicateType"]["const"]
        schemas[uri] = jsonschema.Draft202012Validator(document)
    answers = {}
    for path in sorted(SPEC.glob("vectors/*/*.json")):
        vector = json.loads(path.read_text())
        held = vector.get("envelope")
        data = base64.b64decode(vector["envelopeBase64"]) if held is None else held.encode()
        try:
            found = read(data, base64.b64decode(vector["publicKey"]), schemas)
            same = path.parent.name == "reject" or all(vector[name] == found[name] for name in found)
            answer = "accepted" if same else "differs"
        except Refused as refused:
            answer = str(refused)
        answers[f"{path.parent.name}/{path.name}"] = answer
    json.dump(answers, sys.stdout)


main()
