import dedent from "dedent";
import { Linter } from "eslint";
import { describe, expect, it, test } from "vitest";
import { appClientsIn } from "../../../src/hosts/app-clients-in.ts";
import plugin from "../../../src/index.ts";
import { parsers } from "../../../src/processors/parsers.ts";
import { aligned } from "../../harness/aligned.ts";
import { readClients, sourceCodeOf } from "../../harness/read-clients.ts";

const file = { filename: "setup.py", languageOptions: { parser: parsers.python } };

function clientsIn(text: string): readonly object[] {
  return readClients(file, text).flat();
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
    [
      "of an asynchronous session's module",
      `aioboto3.session.Session().client("cognito-idp").create_user_pool_client(${members})`,
    ],
    ["of the asynchronous library", `aioboto3.client("cognito-idp").create_user_pool_client(${members})`],
    ["in a region", `boto3.client("cognito-idp", region_name="us-east-1").create_user_pool_client(${members})`],
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
    [
      "that is entered by its method",
      dedent`
        async def create():
            c = await aioboto3.Session().client("cognito-idp").__aenter__()
            await c.create_user_pool_client(${members})
      `,
    ],
  ])("is known %s", (_, text) => {
    expect(clientsIn(`import aioboto3\nimport boto3\nimport pytest\n\n${text}\n`)).toMatchObject([web]);
  });

  test.each(
    ["botocore", "aiobotocore"].flatMap(module => ["get_session", "Session", "AioSession"].map(name => [module, name])),
  )("is known of a session of %s that %s creates", (module, name) => {
    const text = dedent`
      import pytest
      from ${module}.session import ${name}

      ${name}().create_client("cognito-idp").create_user_pool_client(${members})
    `;
    expect(clientsIn(text)).toEqual([web]);
  });

  test.each(
    ["mypy_boto3_cognito_idp", "types_aiobotocore_cognito_idp", "types_boto3_cognito_idp"].flatMap(stubs => [
      stubs,
      `${stubs}.client`,
    ]),
  )("is known by its class in %s", module => {
    const text = dedent`
      import pytest
      from ${module} import CognitoIdentityProviderClient

      def create(c: CognitoIdentityProviderClient):
          c.create_user_pool_client(${members})
    `;
    expect(clientsIn(text)).toEqual([web]);
  });

  test.each([
    ["of another service", `boto3.client("iam").create_user_pool_client(${members})`],
    ["that a client creates", `boto3.client("cognito-idp").get_waiter("a").create_user_pool_client(${members})`],
    ["of another library", `import tools\ntools.client("cognito-idp").create_user_pool_client(${members})`],
    ["by a type that is a function", `def create(c: boto3.client):\n    c.create_user_pool_client(${members})`],
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

  const request = `boto3.client("cognito-idp").create_user_pool_client(${members})`;

  test.each([
    ["import moto"],
    ["import botocore.stub\nbotocore.stub.Stubber(c)"],
    ["from botocore import stub"],
    ["import mock"],
    ["import placebo"],
    ["import pytest_mock"],
    ["import unittest.mock as m"],
    ["import vcr"],
    ["c = MagicMock()"],
    ["def test(mocker): mocker.patch('boto3.client')"],
    ["def test(monkeypatch): pass"],
    ["import unittest\n@unittest.mock.patch('boto3.client')\ndef test(client): pass"],
  ])("is not asked in a file with %j", line => {
    expect(clientsIn(`import boto3\n${line}\n${request}\n`)).toEqual([]);
  });

  test.each([["import unittest"], ["mock = boto3"], ["import botocore"], ["import mockups"]])(
    "is asked in a file with %j",
    line => {
      expect(clientsIn(`import boto3\n${line}\n${request}\n`)).toEqual([web]);
    },
  );
});

describe("a client from elsewhere", () => {
  test.each([
    ["as a parameter", `def create(c):\n    c.create_user_pool_client(${members})`],
    ["by an untyped default", `def create(c=None):\n    c = c or make()\n    c.create_user_pool_client(${members})`],
    ["as a member of a parameter", `def create(clients):\n    clients.idp.create_user_pool_client(${members})`],
    ["of a session from elsewhere", `def create(s):\n    s.client("cognito-idp").create_user_pool_client(${members})`],
    ["by a function from elsewhere", `from tools import get\nget("cognito-idp").create_user_pool_client(${members})`],
    [
      "with a function for its type",
      `import boto3\ndef create(c: boto3.client):\n    c.create_user_pool_client(${members})`,
    ],
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

  const open = "def create(c, p):\n    c.create_user_pool_client(**p)\n";

  test.each([
    ["import aioboto3"],
    ["from aiobotocore.session import AioSession"],
    ["import boto3"],
    ["from botocore.exceptions import ClientError"],
  ])("is known with %j even if its request is not", line => {
    expect(clientsIn(`# cognito\n${open}`)).toEqual([]);
    expect(clientsIn(`${line}\n# cognito\n${open}`)).toMatchObject([{ ClientName: "unknown" }]);
  });

  test.each([
    [
      "one of two dictionaries",
      '**({"UserPoolId": "a"} if x else {"UserPoolId": "b"})',
      [{ UserPoolId: "a" }, { UserPoolId: "b" }],
    ],
    [
      "one of two dictionaries, of which one is open",
      '**({"ClientName": "a"} if x else {**p})',
      [{ ClientName: "a" }, { ClientName: "unknown" }],
    ],
    ["an open dictionary in another", '**{"ClientName": "a", **p}', [{ ClientName: "unknown" }]],
    ["a dictionary with an unknown key", '**{"ClientName": "a", p: 1}', [{ ClientName: "unknown" }]],
  ])("is known by its request in %s", (_, given, expected) => {
    const text = `import boto3\n# cognito\ndef create(c, p, x):\n    c.create_user_pool_client(${given})\n`;
    expect(clientsIn(text)).toMatchObject(expected);
  });

  test.each([
    ["nothing", ""],
    ["no pool", 'ClientName="a"'],
    ["no pool in a dictionary", '**{"ClientName": "a"}'],
    ["no pool in one of two dictionaries", '**({"ClientName": "a"} if x else {"ClientName": "b"})'],
    ["a name with a capital inside", `${members}, poolName=p`],
    ["a small name in one of two dictionaries", `**({"UserPoolId": "a"} if x else {"UserPoolId": "b", "name": "c"})`],
  ])("is not known by a request that has %s", (_, given) => {
    const text = `import boto3\n# cognito\ndef create(c, p, x):\n    c.create_user_pool_client(${given})\n`;
    expect(clientsIn(text)).toEqual([]);
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
    ["a method of a test's object", `import unittest\ndef test(c):\n    c.create_user_pool_client(${members})`],
    [
      "a method of what may be an instance of another library's class",
      dedent`
        from aws_cdk import aws_cognito

        def f(c, x):
            p = c
            if x:
                p = aws_cognito.UserPool(c, "P")
            p.create_user_pool_client(${members})
      `,
    ],
    [
      "a method of an instance of another library's class in a dictionary",
      dedent`
        from aws_cdk import aws_cognito

        def f(c):
            pools = {"a": aws_cognito.UserPool(c, "P")}
            pools["a"].create_user_pool_client(${members})
      `,
    ],
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
    const text = aligned`
      import boto3
      import copy
      from tools import tidy
      c = boto3.client("cognito-idp")
      ${lines.join("\n")}
    `;
    const linter = new Linter({ configType: "flat" });
    return linter
      .verify(text, [...plugin.configs.recommended], { filename: "setup.py" })
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
      "from a creation",
      [
        'r = c.create_user_pool_client(UserPoolId="a", ClientName="b", **settings)',
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

it("may send a response back where the client's parameters are not validated", () => {
  const text = dedent`
    import boto3
    from botocore.config import Config

    c = boto3.client("cognito-idp", config=Config(parameter_validation=False))
    c.update_user_pool_client(**c.describe_user_pool_client(UserPoolId="a", ClientId="b")["UserPoolClient"])
  `;
  const [client, ...others] = appClientsIn(sourceCodeOf(file, text));
  expect(client).toMatchObject({ refusesMembers: false });
  expect(others).toEqual([]);
});

it("may contain members of a response, of which only the type is known", () => {
  const text = dedent`
    import boto3

    c = boto3.client("cognito-idp")
    r = c.describe_user_pool_client(UserPoolId="a", ClientId="b")["UserPoolClient"]
    c.create_user_pool_client(UserPoolId=r["UserPoolId"], ClientName=f"web-{r['CreationDate']}")
  `;
  expect(clientsIn(text)).toEqual([{ UserPoolId: "unknown", ClientName: { text: "web-…" } }]);
});

describe("a request", () => {
  test.each([
    ["create_user_pool_client", "create"],
    ["update_user_pool_client", "update"],
  ])("by %s is to %s a client, and its types are checked", (method, operation) => {
    const text = `import boto3\nboto3.client("cognito-idp").${method}(${members})\n`;
    expect(appClientsIn(sourceCodeOf(file, text))).toMatchObject([
      { host: "boto3", operation, checksTypes: { nothing: "None" }, refusesMembers: true },
    ]);
  });

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
