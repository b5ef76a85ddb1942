import { expect, test } from "vitest";
import { readTarget } from "./read-python.ts";

/** A list after statements that hand it on: empty, or `"?"` if they may have changed it. */
function listAfter(statements: string): unknown {
  return readTarget(`v = []\n${statements}\ntarget(v)`);
}

const imported = (name: string, module = "helpers") => `from ${module} import ${name}\n${name}(v)`;

test.each([
  ["a function of another file", imported("configure")],
  ["a function of another module", "import helpers\nhelpers.configure(v)"],
  ["an argument by its name", "import helpers\nhelpers.configure(x=v)"],
  ["a call that is waited for", "import helpers\nawait helpers.configure(v)"],
  ["a function that is given", "def f(change):\n    change(v)"],
  ["a function that is given or set", "def f(change):\n    if x: change = g\n    change(v)"],
  ["an inherited method", "from helpers import Base\nclass C(Base):\n    def f(self): self.change(v)"],
  ["a method of one base", "from helpers import Base\nclass C(Base, Exception):\n    def f(self): self.change(v)"],
  ["a method of an unknown object", "x.add_flow(v)"],
  ["a name that has that of a class in it", imported("addThing")],
  ["a name that has a word for showing in it", imported("catalog")],
  ["a name that begins with a word for showing", imported("log_all")],
  ["a module whose name ends like a harmless one", imported("configure", "my_json")],
  ["a module whose name begins like a harmless one", imported("configure", "jsonpatch")],
])("a list may be changed by %s", (_, statements) => {
  expect(listAfter(statements)).toBe("?");
});

test.each("add add_flow _add addFlow customise_it customize normalise normalize update2".split(" "))(
  "a list may be changed by an unknown function that is called %s",
  name => {
    expect(listAfter(`${name}(v)`)).toBe("?");
  },
);

test.each<readonly [what: string, statements: string]>([
  ["a call whose result is used", "from helpers import configure\nx = configure(v)"],
  ["a class of another file", imported("Thing")],
  ["a private class of another file", imported("_Thing")],
  ["a very private class of another file", imported("__Thing")],
  ["a function that makes a client", imported("create_client")],
  ["a function that a call makes", "f()(v)"],
  ["what a call of the file gives", "change = make()\nchange(v)"],
  ["what a call of the file gives, by a verb", "x = make()\nx.add_flow(v)"],
  ["an item that is called", "fs[0](v)"],
  ["a method of a result", "f().update_all(v)"],
  ["a method of what the file defines", "x = f()\nx.add_flow(v)"],
  ["a method of an unknown object that does not sound like it", "x.change(v)"],
  ["a method of a class without a base", "class C:\n    def f(self): self.change(v)"],
  ["a method of a class with a built-in base", "class C(Exception):\n    def f(self): self.change(v)"],
  ["a method of a class whose base is made", "class C(make()):\n    def f(self): self.change(v)"],
  ["a method of a harmless base", "import aws_cdk\nclass C(aws_cdk.Stack):\n    def f(self): self.change(v)"],
  ...["log", "_log", "__log", "Log", "assert_valid", "assertEqual", "assert_", "dump", "dumps"].map(
    name => [`a function that shows it: ${name}`, imported(name)] as const,
  ),
  ...["json", "pulumi", "pulumi_aws", "urllib", "urllib.request", "urllib3", "aws_cdk.aws_cognito"].map(
    module => [`a function of ${module}`, imported("configure", module)] as const,
  ),
  ...["change", "readd", "address", "customixe", "addition"].map(
    name => [`an unknown function that is called ${name}`, `${name}(v)`] as const,
  ),
])("a list is not changed by %s", (_, statements) => {
  expect(listAfter(statements)).toEqual([]);
});
