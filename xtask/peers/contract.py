"""What schemathesis is told of the shop that it tries: which things are there.

Its document is read as it is served. Ids are made of chance, so no document can hold one that is good: each example of an
operation gets the next of those that the shop has, out of the file that PLAZA_PLACES names.
"""

import itertools
import json
import os

import schemathesis

with open(os.environ["PLAZA_PLACES"], encoding="utf-8") as told:
    PLACES = {label: (place["name"], itertools.cycle(place["values"])) for label, place in json.load(told).items()}


@schemathesis.hook
def before_add_examples(context, examples):
    place = PLACES.get(context.operation.label)
    if place is None:
        return
    name, values = place
    for case in examples:
        case.path_parameters = {**(case.path_parameters or {}), name: next(values)}
