"""Reads a job as JSON, and prints what Python makes of it.

{"parse": [text, …]} gives the syntax error of each text, or null.
{"run": [text, …], "inputs": [{…}, …]} gives what each program hands to `target`, over all inputs.
"""

import ast
import io
import json
import sys
import warnings
from contextlib import nullcontext, redirect_stdout

MAX_INTEGER = 2**53 - 1


def syntax_error(text):
    try:
        ast.parse(text)
    except (SyntaxError, ValueError) as error:
        return str(error)
    return None


def plain(value):
    """A value as JSON. What JSON would change is marked."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return value if abs(value) <= MAX_INTEGER else {"other": repr(value)}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return {"map": {key: plain(item) for key, item in value.items()}}
    return {"other": repr(value)}


def results_of(code, inputs):
    results = []
    for given in inputs:
        names = {
            **given,
            "__name__": "program",
            "nullcontext": nullcontext,
            "target": lambda value: results.append(plain(value)),
        }
        try:
            exec(code, names)
        except Exception:  # What was handed over before counts.
            pass
    return results


def run(text, inputs):
    with redirect_stdout(io.StringIO()):
        return results_of(compile(text, "program", "exec"), inputs)


warnings.simplefilter("ignore")
sys.setrecursionlimit(200)
job = json.load(sys.stdin)
if "parse" in job:
    answer = [syntax_error(text) for text in job["parse"]]
else:
    answer = [run(text, job["inputs"]) for text in job["run"]]
json.dump(answer, sys.stdout)
