import { describe, expect, it } from "vitest";
import { callsMatching, callsNamed, lastNameOf } from "../../../src/hosts/shared/calls-named.ts";
import { library } from "../../../src/hosts/registry.ts";
import { openJavaScript } from "../../../src/languages/javascript/semantic/model.ts";
import type { Call, Program } from "../../../src/languages/language.ts";
import { languages } from "../../../src/languages/registry.ts";
import { parseCode } from "../../languages/javascript/parse-code.ts";

const source = `
  import { Base, make } from "lib";
  class Mine extends Base { constructor() { super("super"); } }
  const local = () => {};
  b("1"); local("2"); a.b("3"); make("4"); new b("5"); a.b.c("6"); (() => {})("7"); a[b]("8");
`;

const texts = (calls: readonly Call[], text: string) =>
  calls.map(({ site }) => /"(\w+)"/u.exec(text.slice(...site.range))?.[1]);

const open = (text: string): Program => openJavaScript(parseCode(text, "javascript"), library);

describe("calls with a last name", () => {
  it("are functions, methods, constructors and what is imported", () => {
    const calls = (...names: readonly string[]) => texts(callsNamed(names, open(source)), source);
    expect(calls("b")).toEqual(["1", "3", "5"]);
    expect(calls("local")).toEqual(["2"]);
    expect(calls("make", "c")).toEqual(["4", "6"]);
    expect(calls("a", "lib")).toEqual([]);
  });

  it("are found by a test of the name, in the order of the source", () => {
    expect(
      texts(
        callsMatching(name => ["c", "b", "local"].includes(name), open(source)),
        source,
      ),
    ).toEqual([...["1", "2", "3", "5", "6"]]);
  });

  it("may have none", () => {
    const names = open(source).calls.map(call => `${texts([call], source).join()} ${lastNameOf(call) ?? "-"}`);
    expect(names).toContain("7 -");
    expect(names).toContain("8 -");
    expect(names).toContain("super Base");
  });

  it("have it in the language's spelling, too", () => {
    const text = 'import aws_cdk\npool.add_client("1")\npool.addClient("2")\n';
    const program = languages.python.open(text, library);
    expect(texts(callsNamed(["addClient"], program), text)).toEqual(["2", "1"]);
  });
});
