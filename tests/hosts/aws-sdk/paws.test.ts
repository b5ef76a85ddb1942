import { Linter } from "eslint";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { setProperty, type PlainValue } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { appClientsIn } from "../../../src/hosts/app-clients-in.ts";
import plugin from "../../../src/index.ts";
import { parsers } from "../../../src/processors/parsers.ts";
import type { Property } from "../../../src/spec/properties/app-client.ts";
import { readClients, sourceCodeOf } from "../../harness/read-clients.ts";

const file = { filename: "setup.R", languageOptions: { parser: parsers.r } };

function clientsIn(text: string): readonly object[] {
  return readClients(file, text).flat();
}

const svc = "svc <- paws::cognitoidentityprovider()\n";
const members = 'UserPoolId = "us-east-1_Example1", ClientName = "web"';
const web = { UserPoolId: "us-east-1_Example1", ClientName: "web" };

describe("a client", () => {
  test.each([
    ["in a variable", `${svc}svc$create_user_pool_client(${members})`],
    ["used at once", `paws::cognitoidentityprovider()$create_user_pool_client(${members})`],
    [
      "of the package with its category alone",
      `svc <- paws.security.identity::cognitoidentityprovider()\nsvc$create_user_pool_client(${members})`,
    ],
    [
      "of the category's function",
      `paws.security.identity::cognitoidentityprovider_create_user_pool_client(${members})`,
    ],
    ["of the package's function", `paws::cognitoidentityprovider_create_user_pool_client(${members})`],
    ["of an attached package", `library(paws)\ns = cognitoidentityprovider()\ns$create_user_pool_client(${members})`],
    ["of a function", `cognitoidentityprovider_create_user_pool_client(${members})`],
    ["in a function", `f <- function(x) {\n${svc}svc$create_user_pool_client(${members})\n}`],
    ["by the name of its function", `do.call("cognitoidentityprovider_create_user_pool_client", list(${members}))`],
    [
      "with joined lists",
      `${svc}p <- list(ClientName = "web")\ndo.call(svc$create_user_pool_client, c(list(${members}), p))`,
    ],
    ["with a list", `${svc}p <- list(${members})\ndo.call(svc$create_user_pool_client, p)`],
    ["with comments", `${svc}svc$create_user_pool_client( # it's (\n${members} # )\n)`],
  ])("%s is read", (_name, text) => {
    expect(clientsIn(text)).toEqual([web]);
  });

  test.each([
    ["a parameter", `f <- function(svc) svc$create_user_pool_client(${members}) # cognitoidentityprovider`],
    ["another service's", `svc <- paws::s3()\nsvc$create_user_pool_client(${members}) # cognitoidentityprovider`],
    ["assigned twice", `${svc}svc <- mock()\nsvc$create_user_pool_client(${members})`],
    ["assigned in a branch", `if (x)\n  ${svc}svc$create_user_pool_client(${members})`],
    ["assigned by its name", `${svc}assign("svc", mock())\nsvc$create_user_pool_client(${members})`],
    ["changed", `${svc}svc$create_user_pool_client <- mock\nsvc$create_user_pool_client(${members})`],
    ["assigned later", `svc$create_user_pool_client(${members})\n${svc}`],
    ["called by position", `${svc}svc$create_user_pool_client("us-east-1_Example1", "web")`],
    ["called with an abbreviation", `${svc}svc$create_user_pool_client(UserPoolId = "a", ClientN = "web")`],
    ["expected to fail", `${svc}expect_error(svc$create_user_pool_client(${members}))`],
    [
      "given one more argument",
      `"us-east-1_Example1" |>\n  cognitoidentityprovider_create_user_pool_client(${members})`,
    ],
    ["given one more by magrittr", `${svc}pool %>% svc$create_user_pool_client(ClientName = "web")`],
    ["given what is piped into do.call", `${svc}svc$create_user_pool_client |> do.call(list(${members}))`],
    ["replaced by a test", `${svc}local_mocked_bindings(f = f)\nsvc$create_user_pool_client(${members})`],
    ["replaced by a stub", `${svc}library(mockery)\nsvc$create_user_pool_client(${members})`],
    ["replaced with mockr", `${svc}library(mockr)\nsvc$create_user_pool_client(${members})`],
    ["replaced with mockthat", `${svc}library(mockthat)\nsvc$create_user_pool_client(${members})`],
    ["another package's", `svc <- aws::cognitoidentityprovider()\nsvc$create_user_pool_client(${members})`],
    ["of a member of the package", `paws::cognitoidentityprovider$a$create_user_pool_client(${members})`],
    ["in a comment", `${svc}# svc$create_user_pool_client(${members})`],
    ["in a string", `${svc}'svc$create_user_pool_client(${members})'`],
    ["in a raw string", `${svc}r"---(svc$create_user_pool_client(${members}) )" )---"`],
    [
      "a function of the file",
      `cognitoidentityprovider_create_user_pool_client <- function(...) NULL
cognitoidentityprovider_create_user_pool_client(${members})`,
    ],
  ])("%s is left alone", (_name, text) => {
    expect(clientsIn(text)).toEqual([]);
  });
});

it("is not what a request returns", () => {
  const text = `r <- cognitoidentityprovider_create_user_pool_client(${members})\nr$create_user_pool_client(ClientName = "b")`;
  expect(clientsIn(text)).toEqual([web]);
});

test.each([
  ["create_user_pool_client", "create"],
  ["update_user_pool_client", "update"],
])("%s is a request of paws to %s a client", (method, operation) => {
  const clients = appClientsIn(sourceCodeOf(file, `${svc}svc$${method}(${members})`));
  expect(clients).toMatchObject([{ host: "paws", operation }]);
});

describe("a value", () => {
  test.each([
    ["60L", 60],
    ["1e1", 10],
    ["0x10L", 16],
    ["NULL", undefined],
    ["n", 5, "n <- 5"],
    ["n", 5, "m <- 5\nn <- m"],
  ])("%s is %s (%$)", (written, value, before = "") => {
    const [client] = clientsIn(
      `${svc}${before}\nsvc$create_user_pool_client(${members}, AccessTokenValidity = ${written})`,
    );
    expect(client).toEqual({ ...web, ...(value !== undefined && { AccessTokenValidity: value }) });
  });

  test.each([
    ["AccessTokenValidity", '"60"', 60],
    ["AccessTokenValidity", "-1", -1],
    ["GenerateSecret", '"true"', true],
    ["ClientSecret", "5", "5"],
    ["CallbackURLs", '"a:b"', ["a:b"]],
    ["CallbackURLs", 'list("a:b", NULL)', "unknown"],
    ["CallbackURLs", "list()", []],
    ["CallbackURLs", 'list("")', "unknown"],
    ["DefaultRedirectURI", '""', "unknown"],
    ["CallbackURLs", 'list(web = "a:b")', "unknown"],
    ["CallbackURLs", 'paste0("https://", host, "/cb")', [{ text: "https://…/cb" }, "and more"]],
    ["CallbackURLs", 'c(paste0("https://", host), "a:b")', [{ text: "https://…" }, "a:b", "and more"]],
    ["CallbackURLs", 'list(paste0("https://", c("a", "b")))', ["unknown"]],
    ["TokenValidityUnits", "list()", "unknown"],
    ["TokenValidityUnits", 'list(AccessToken = "")', "unknown"],
    ["TokenValidityUnits", "list(AccessToken = NULL)", "unknown"],
    ["TokenValidityUnits", 'list(AccessToken = list(), IdToken = "")', "unknown"],
    ["TokenValidityUnits", 'list(AccessToken = "hours")', { AccessToken: "hours" }],
    ["TokenValidityUnits", 'list(AccessToken = "", IdToken = "hours")', { AccessToken: "", IdToken: "hours" }],
    ["TokenValidityUnits", "list(AccessToken = x)", { AccessToken: "unknown" }],
    ["DefaultRedirectURI", 'paste("https://a", 1, TRUE, sep = "/")', "https://a/1/TRUE"],
    ["DefaultRedirectURI", 'paste("a", "b")', "a b"],
    ["DefaultRedirectURI", 'paste0("a", "b", collapse = "-")', "unknown"],
    ["DefaultRedirectURI", 'paste0("a", 1e6)', { text: "a…" }],
    ["DefaultRedirectURI", 'sprintf("https://%s:%d/100%%", host, 80L)', { text: "https://…:80/100%" }],
    ["DefaultRedirectURI", 'sprintf("https://%s", "a", "b")', "unknown"],
    ["DefaultRedirectURI", 'sprintf("%5s", "a")', "unknown"],
    ["DefaultRedirectURI", 'paste0("a")', "unknown", "paste0 <- function(...) NULL"],
  ])("of %s as %s is sent as %j", (member, written, value, before = "") => {
    const [client] = clientsIn(`${svc}${before}\nsvc$create_user_pool_client(${members}, ${member} = ${written})`);
    expect(client).toHaveProperty([member], value);
  });

  test.each([
    ["a sum", "", "1 + 1"],
    ["a condition", "", "if (x) 1 else 2"],
    ["a parameter", "f <- function(n = 5) n", "n"],
    ["assigned twice", "n <- 5\nn <- 6", "n"],
    ["assigned to the right", "n <- 5\n6 -> n", "n"],
    ["assigned from within", "n <- 5\nf <- function() n <<- 6", "n"],
    ["assigned in a branch", "if (x) n <- 5", "n"],
    ["assigned in a block", "if (x) {\nn <- 5\n}", "n"],
    ["changed by item", "n <- 5\nn[1] <- 6", "n"],
    ["changed by a function", "n <- 5\nlevels(n) <- 6", "n"],
    ["a loop's", "n <- 5\nfor (n in 1:3) {}", "n"],
    ["defined by itself", "n <- n", "n"],
  ])("%s is unknown", (_name, before, written) => {
    const text = `${svc}${before}\nsvc$create_user_pool_client(${members}, AccessTokenValidity = ${written})`;
    expect(clientsIn(text)).toEqual([{ ...web, AccessTokenValidity: "unknown" }]);
  });
});

describe("a change", () => {
  test.each<[written: string, property: Property, value: PlainValue, expected: string]>([
    ["AccessTokenValidity = 5L", "AccessTokenValidity", 60, "AccessTokenValidity = 60L"],
    ["AccessTokenValidity = 5", "AccessTokenValidity", 60, "AccessTokenValidity = 60"],
    ["AccessTokenValidity = x", "AccessTokenValidity", 60, "AccessTokenValidity = 60"],
    ["GenerateSecret = TRUE", "AccessTokenValidity", 60, "GenerateSecret = TRUE, AccessTokenValidity = 60"],
    ["DefaultRedirectURI = 5L", "DefaultRedirectURI", "a:b", 'DefaultRedirectURI = "a:b"'],
  ])("of %s is written as its value was: %s = %s", (written, property, value, expected) => {
    const text = `${svc}svc$create_user_pool_client(${members}, ${written})\n`;
    const [client] = appClientsIn(sourceCodeOf(file, text));
    expect(applyTextEdits(text, client?.render(setProperty(property, value)) ?? [])).toBe(
      text.replace(written, expected),
    );
  });
});

function lint(text: string, fix: boolean): string {
  const linter = new Linter({ configType: "flat" });
  const config = [...plugin.configs.recommended];
  return fix
    ? linter.verifyAndFix(text, config, { filename: "setup.R" }).output
    : linter
        .verify(text, config, { filename: "setup.R" })
        .map(({ ruleId, message }) => ruleId ?? message)
        .join();
}

describe("a file", () => {
  const call = `svc$create_user_pool_client(${members}, PreventUserExistenceErrors = "ENABLED", AccessTokenValidity = 100L)\n`;

  it("has findings, which a comment silences", () => {
    expect(lint(`${svc}${call}`, false)).toBe("cognito/valid-token-validity");
    expect(lint(`${svc}# eslint-disable-next-line cognito/valid-token-validity\n${call}`, false)).toBe("");
  });

  it("is fixed as it is written", () => {
    const flows = (text: string): string =>
      `${svc}svc$create_user_pool_client(\n  ${members},\n  PreventUserExistenceErrors = 'ENABLED',\n  ExplicitAuthFlows = ${text}\n)\n`;
    expect(lint(flows("c('allow_user_srp_auth', 'ALLOW_REFRESH_TOKEN_AUTH')"), true)).toBe(
      flows("c('ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH')"),
    );
  });

  it("never makes it throw", () => {
    const words = [
      "(",
      ")",
      "{",
      "}",
      "[",
      '"',
      "'",
      'r"(',
      ')"',
      "\\",
      "`",
      "#",
      "\n",
      ",",
      "=",
      "<-",
      "->",
      "$",
      "::",
    ];
    const names = [
      "svc",
      "list",
      "c",
      "function",
      "do.call",
      "paws",
      "cognitoidentityprovider",
      "create_user_pool_client",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words, ...names, "1L", "T")), parts => {
        clientsIn(`${svc}${parts.join("")}\nsvc$create_user_pool_client(${parts.join(" ")}`);
      }),
    );
  });
});
