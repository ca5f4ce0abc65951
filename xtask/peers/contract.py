"""What schemathesis is told of the shop that it tries: which things are there.

Its document is read as it is served. Ids are made of chance, so no document can hold one that is good: each example of an
operation gets the next of those that the shop has, out of the file that PLAZA_PLACES names; and fields of its body that name
something get what PLAZA_REAL has for them. Each has an Idempotency-Key of its own, else only the first of an operation would be
done.
"""

import itertools
import json
import os

import schemathesis

with open(os.environ["PLAZA_PLACES"], encoding="utf-8") as told:
    PLACES = {label: (place["name"], itertools.cycle(place["values"])) for label, place in json.load(told).items()}
KEYS = itertools.count(1)
with open(os.environ["PLAZA_REAL"], encoding="utf-8") as told:
    REAL = json.load(told)


def real(body, known):
    if isinstance(body, dict):
        return {name: known[name] if name in known else real(value, known) for name, value in body.items()}
    if isinstance(body, list):
        return [real(one, known) for one in body]
    return body


@schemathesis.hook
def before_add_examples(context, examples):
    label = context.operation.label
    known = {**REAL.get("*", {}), **REAL.get(label, {})}
    name, values = PLACES.get(label, (None, None))
    for case in examples:
        if case.headers and "Idempotency-Key" in case.headers:
            case.headers["Idempotency-Key"] = f"contract-{next(KEYS)}"
        if name is not None:
            case.path_parameters = {**(case.path_parameters or {}), name: next(values)}
        if isinstance(case.body, (dict, list)):
            case.body = real(case.body, known)
