"""Runs programs with stand-ins for the libraries that they import, and prints what they ask of those.

Reads {"texts": [text, …]} as JSON. Gives {"error": …} or {"calls": [[name, arguments, keywords], …]} for each text.
"""

import ast
import json
import sys
import warnings
from importlib.machinery import ModuleSpec
from types import ModuleType

packages = {"app", "aws_cdk", "boto3", "pulumi", "pulumi_aws"}
recorded = {"CfnUserPoolClient", "UserPoolClient", "add_client", "create_user_pool_client", "update_user_pool_client"}


class Base:
    def __init__(self, *_, **__):
        pass


class Thing:
    """Something of a library, by the code that gets it."""

    def __init__(self, path, calls):
        self._path = path
        self._calls = calls

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Thing(f"{self._path}.{name}", self._calls)

    def __call__(self, *args, **keywords):
        given = [plain(value) for value in args]
        named = {key: plain(value) for key, value in keywords.items()}
        name = self._path.rpartition(".")[2]
        if name in recorded:
            self._calls.append([name, given, named])
        made = Thing(f"{self._path}({json.dumps([given, named], sort_keys=True)})", self._calls)
        # A class of keyword arguments only is a structure, and a dictionary may stand in its place.
        if not args and name[0].isupper():
            made._members = named
        return made

    def __mro_entries__(self, bases):
        return (Base,)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None


def plain(value):
    """A value as JSON. What does not come from the program itself is marked."""
    if isinstance(value, Thing):
        members = value.__dict__.get("_members")
        return {"thing": value._path} if members is None else members
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if value is None or isinstance(value, (bool, int, str)):
        return value
    return {"thing": repr(type(value))}


class Finder:
    def __init__(self, calls):
        self.calls = calls

    def find_spec(self, name, path=None, target=None):
        return ModuleSpec(name, self, is_package=True) if name.partition(".")[0] in packages else None

    def create_module(self, spec):
        calls = self.calls

        class Module(ModuleType):
            def __getattr__(self, name):
                if name.startswith("__"):
                    raise AttributeError(name)
                return Thing(f"{self.__name__}.{name}", calls)

        return Module(spec.name)

    def exec_module(self, module):
        pass


def calls_of(text):
    calls = []
    finder = Finder(calls)
    sys.meta_path.insert(0, finder)
    try:
        # The text of a file, with its mark for the byte order.
        tree = ast.parse(text.encode())
        exec(compile(tree, "program", "exec"), {"__name__": "program"})
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}
    finally:
        sys.meta_path.remove(finder)
        for name in [name for name in sys.modules if name.partition(".")[0] in packages]:
            del sys.modules[name]
    return {"calls": calls}


warnings.simplefilter("ignore")
json.dump([calls_of(text) for text in json.load(sys.stdin)["texts"]], sys.stdout)
