import dedent from "dedent";
import { Linter } from "eslint";
import { describe, expect, it, test } from "vitest";
import plugin from "../../../src/index.ts";
import { parsers } from "../../../src/processors/parsers.ts";
import { readClients } from "../../harness/read-clients.ts";

function clientsIn(text: string): readonly object[] {
  return readClients({ filename: "setup.py", languageOptions: { parser: parsers.python } }, text).flat();
}

const members = 'UserPoolId="us-east-1_Example1", ClientName="web"';
const web = { UserPoolId: "us-east-1_Example1", ClientName: "web" };

describe("a client of the service", () => {
  test.each([
    ["in a variable", `c = boto3.client("cognito-idp")\nc.create_user_pool_client(${members})`],
    ["by keyword", `c = boto3.client(service_name="cognito-idp")\nc.create_user_pool_client(${members})`],
    ["used at once", `boto3.client("cognito-idp").create_user_pool_client(${members})`],
    ["of a session", `s = boto3.Session()\nc = s.client("cognito-idp")\nc.create_user_pool_client(${members})`],
    ["of a session's module", `boto3.session.Session().client("cognito-idp").create_user_pool_client(${members})`],
    ["by another name", `c = boto3.client("cognito-idp")\nd = c\nd.create_user_pool_client(${members})`],
    [
      "unless one is given",
      `c = given if given else boto3.client("cognito-idp")\nc.create_user_pool_client(${members})`,
    ],
    ["named by a constant", `N = "cognito-idp"\nboto3.client(N).create_user_pool_client(${members})`],
    [
      "in a field",
      dedent`
        class A:
            def __init__(self):
                self.c = boto3.client("cognito-idp")

            def create(self):
                self.c.create_user_pool_client(${members})
      `,
    ],
    [
      "in a field of another object",
      dedent`
        class A:
            def __init__(self, client=None):
                self.c = client or boto3.client("cognito-idp")

        a = A()
        a.c.create_user_pool_client(${members})
      `,
    ],
    [
      "as the default of a parameter",
      dedent`
        def create(c=boto3.client("cognito-idp")):
            c.create_user_pool_client(${members})
      `,
    ],
    [
      "by the type of a parameter",
      dedent`
        from mypy_boto3_cognito_idp import CognitoIdentityProviderClient

        def create(c: CognitoIdentityProviderClient | None):
            c.create_user_pool_client(${members})
      `,
    ],
    [
      "that every call gives",
      dedent`
        def create(c):
            c.create_user_pool_client(${members})

        create(boto3.client("cognito-idp"))
      `,
    ],
    [
      "of a fixture",
      dedent`
        @pytest.fixture
        def c():
            yield boto3.client("cognito-idp")

        def test(c):
            c.create_user_pool_client(${members})
      `,
    ],
    [
      "that a function gives",
      dedent`
        def get():
            return boto3.client("cognito-idp")

        get().create_user_pool_client(${members})
      `,
    ],
    [
      "set once by a function",
      dedent`
        c = None

        def start():
            global c
            c = boto3.client("cognito-idp")

        def create():
            c.create_user_pool_client(${members})
      `,
    ],
    [
      "that is entered",
      dedent`
        async def create():
            async with aioboto3.Session().client("cognito-idp") as c:
                await c.create_user_pool_client(${members})
      `,
    ],
  ])("is known %s", (_, text) => {
    expect(clientsIn(`import aioboto3\nimport boto3\nimport pytest\n\n${text}\n`)).toMatchObject([web]);
  });

  test.each([
    ["of another service", `boto3.client("iam").create_user_pool_client(${members})`],
    ["that is no client", `c.create_user_pool_client(${members})`],
    ["that may be a mock", `c = boto3.client("cognito-idp")\nif x: c = Mock()\nc.create_user_pool_client(${members})`],
    ["with a position", `boto3.client("cognito-idp").create_user_pool_client({}, ${members})`],
    ["by an own function", `create_user_pool_client(${members})`],
    [
      "that is to fail",
      `c = boto3.client("cognito-idp")\nwith pytest.raises(E):\n    c.create_user_pool_client(${members})`,
    ],
    ["that moto stands in for", `import moto\nboto3.client("cognito-idp").create_user_pool_client(${members})`],
    [
      "that a mock stands in for",
      `from unittest.mock import patch\nwith patch("boto3.client"):\n    boto3.client("cognito-idp").create_user_pool_client(${members})`,
    ],
    [
      "that a decorator stands in for",
      `from unittest import mock\n@mock.patch("boto3.client")\ndef test(m):\n    boto3.client("cognito-idp").create_user_pool_client(${members})`,
    ],
    [
      "that a fixture stands in for",
      `def test(monkeypatch):\n    monkeypatch.setattr(boto3, "client", fake)\n    boto3.client("cognito-idp").create_user_pool_client(${members})`,
    ],
    [
      "that is replaced",
      `c = boto3.client("cognito-idp")\nc.create_user_pool_client = fake\nc.create_user_pool_client(${members})`,
    ],
    [
      "that is replaced by its name",
      `c = boto3.client("cognito-idp")\nsetattr(c, "create_user_pool_client", fake)\nc.create_user_pool_client(${members})`,
    ],
    ["that is not finished", `boto3.client("cognito-idp").create_user_pool_client(${members}, CallbackURLs=[`],
  ])("is not taken for one %s", (_, text) => {
    expect(clientsIn(`import boto3\nimport pytest\n\n${text}\n`)).toEqual([]);
  });
});

describe("a client from elsewhere", () => {
  test.each([
    ["as a parameter", `def create(c):\n    c.create_user_pool_client(${members})`],
    ["by an untyped default", `def create(c=None):\n    c = c or make()\n    c.create_user_pool_client(${members})`],
    ["as a member of a parameter", `def create(clients):\n    clients.idp.create_user_pool_client(${members})`],
    ["of a session from elsewhere", `def create(s):\n    s.client("cognito-idp").create_user_pool_client(${members})`],
    ["by a function from elsewhere", `from tools import get\nget("cognito-idp").create_user_pool_client(${members})`],
    ["by an import", `from tools import idp\nidp.create_user_pool_client(${members})`],
    [
      "to a constructor",
      dedent`
        class Pools:
            def __init__(self, c):
                self.c = c

            def create_user_pool_client(self, name):
                self.c.create_user_pool_client(${members})
      `,
    ],
    ["with a dictionary", `def create(c):\n    p = dict(${members})\n    c.create_user_pool_client(**p)`],
  ])("is known by its request's arguments: given %s", (_, text) => {
    expect(clientsIn(`# cognito\n${text}\n`)).toEqual([web]);
  });

  it("is known where the SDK is imported even if its request is not", () => {
    const text = "def create(c, p):\n    c.create_user_pool_client(**p)\n";
    expect(clientsIn(`# cognito\n${text}`)).toEqual([]);
    expect(clientsIn(`from botocore.exceptions import ClientError\n# cognito\n${text}`)).toMatchObject([
      { ClientName: "unknown" },
    ]);
  });

  test.each([
    ["a method of the same object", `class A:\n    def f(self):\n        self.create_user_pool_client(${members})`],
    ["a method of an own class", `class A:\n    pass\n\nA().create_user_pool_client(${members})`],
    [
      "a method of a field of an own class",
      `class A:\n    pass\n\nclass B:\n    def __init__(self):\n        self.a = A()\n\n    def f(self):\n        self.a.create_user_pool_client(${members})`,
    ],
    ["a method of a declared class", `class A:\n    pass\n\ndef f(a: A):\n    a.create_user_pool_client(${members})`],
    ["a method of another module's class", `from tools import Pools\nPools("a").create_user_pool_client(${members})`],
    ["a method of its instance", `import tools\np = tools.CognitoPools()\np.create_user_pool_client(${members})`],
    [
      "a method of a field that is one",
      `from tools import Pools\nclass A:\n    def __init__(self):\n        self.p = Pools()\n\n    def f(self):\n        self.p.create_user_pool_client(${members})`,
    ],
    [
      "a method of a class that is extended",
      `from tools import Pools\nclass A(Pools):\n    def f(self):\n        super().create_user_pool_client(${members})`,
    ],
    ["a method of a mock", `from unittest.mock import Mock\nc = Mock()\nc.create_user_pool_client(${members})`],
    ["a fixture's method", `import pytest\ndef test(c):\n    c.create_user_pool_client(${members})`],
    ["a method with other names", 'def f(c):\n    c.create_user_pool_client(user_pool_id="a", client_name="b")'],
    ["a method with other names too", `def f(c):\n    c.create_user_pool_client(${members}, session=s)`],
    ["a method with positions", `def f(c):\n    c.create_user_pool_client(s, ${members})`],
    ["an own function", `import tools.idp as idp\nidp.create_user_pool_client(${members})`],
    ["another service's method", `import boto3\nboto3.client("iam").create_user_pool_client(client_name="web")`],
  ])("is not taken for one: %s", (_, text) => {
    expect(clientsIn(`# cognito\n${text}\n`)).toEqual([]);
  });
});

describe("a response that is sent back", () => {
  const described = 'c.describe_user_pool_client(UserPoolId="a", ClientId="b")';

  function refusedIn(...lines: readonly string[]): readonly string[] {
    const text = ["import boto3", "import copy", "from tools import tidy", 'c = boto3.client("cognito-idp")', ...lines];
    const linter = new Linter({ configType: "flat" });
    return linter
      .verify(text.join("\n"), [...plugin.configs.recommended], { filename: "setup.py" })
      .flatMap(({ message }) => /^'(\w+)' is only in responses/u.exec(message)?.[1] ?? []);
  }

  test.each([
    ["whole", [`r = ${described}`, 'c.update_user_pool_client(**r["UserPoolClient"])'], "CreationDate"],
    [
      "from an update",
      [
        'r = c.update_user_pool_client(UserPoolId="a", ClientId="b", **settings)',
        'c.update_user_pool_client(**r["UserPoolClient"])',
      ],
      "CreationDate",
    ],
    [
      "with one date left",
      [`p = ${described}["UserPoolClient"]`, 'p.pop("CreationDate")', "c.update_user_pool_client(**p)"],
      "LastModifiedDate",
    ],
    [
      "in a copy",
      [`p = {**${described}.get("UserPoolClient"), "ClientName": "web"}`, "print(p)", "c.update_user_pool_client(**p)"],
      "CreationDate",
    ],
  ])("is refused %s", (_, lines, member) => {
    expect(refusedIn(...lines)).toEqual([member]);
  });

  test.each([
    ["deleted", ['del p["CreationDate"]', 'del p["LastModifiedDate"]']],
    ["deleted together", ['del p["CreationDate"], p["LastModifiedDate"]']],
    ["taken out", ['p.pop("CreationDate", None)', 'created = p.pop("LastModifiedDate")']],
    [
      "deleted where they are",
      ['for k in ("CreationDate", "LastModifiedDate"):', "    if k in p:", "        del p[k]"],
    ],
    [
      "deleted if they are there",
      ['if "CreationDate" in p:', '    del p["CreationDate"]', 'p.pop("LastModifiedDate")'],
    ],
    ["taken out by a loop", ['for k in ("CreationDate", "LastModifiedDate"):', "    p.pop(k, None)"]],
    ["taken out by a comprehension", ['[p.pop(k, None) for k in ("CreationDate", "LastModifiedDate")]']],
    ["left out", ['p = {k: v for k, v in p.items() if not k.endswith("Date")}']],
    ["taken out by a function", ["drop(p)"]],
    ["perhaps taken out elsewhere", ["tidy(p)"]],
  ])("is not refused where its dates are %s", (_, lines) => {
    expect(
      refusedIn(
        'def drop(q):\n    for k in ("CreationDate", "LastModifiedDate"):\n        q.pop(k, None)\n',
        `p = ${described}["UserPoolClient"]`,
        ...lines,
        "c.update_user_pool_client(**p)",
      ),
    ).toEqual([]);
  });
});

describe("a request", () => {
  it("is read from a dictionary that is unpacked, with what is done to it before", () => {
    const text = dedent`
      import boto3

      params = {"UserPoolId": "us-east-1_Example1", "ClientName": "web"}
      params["AccessTokenValidity"] = 25
      params.update(GenerateSecret=True)
      boto3.client("cognito-idp").create_user_pool_client(**params)
    `;
    expect(clientsIn(text)).toEqual([{ ...web, AccessTokenValidity: 25, GenerateSecret: true }]);
  });

  it("is read as far as other settings may not replace it", () => {
    const text = dedent`
      import boto3

      def create(**settings):
          params = {"UserPoolId": "us-east-1_Example1", "ClientName": "web"}
          params.update(settings)
          params["AccessTokenValidity"] = 25
          boto3.client("cognito-idp").create_user_pool_client(**params)
    `;
    expect(clientsIn(text)).toMatchObject([{ ClientName: "unknown", AccessTokenValidity: 25 }]);
  });

  it("is read from keywords in front of and behind a dictionary", () => {
    const text = dedent`
      import boto3

      DEFAULTS = {"ClientName": "web", "AccessTokenValidity": 5}
      boto3.client("cognito-idp").create_user_pool_client(UserPoolId="us-east-1_Example1", **DEFAULTS)
    `;
    expect(clientsIn(text)).toEqual([{ ...web, AccessTokenValidity: 5 }]);
  });

  it("takes tuples for lists", () => {
    const text = `import boto3\nboto3.client("cognito-idp").create_user_pool_client(${members}, CallbackURLs=("a",))`;
    expect(clientsIn(text)).toEqual([{ ...web, CallbackURLs: ["a"] }]);
  });
});
