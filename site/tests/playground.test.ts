import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { SiteBrowser } from "./browser.ts";

let browser: SiteBrowser;
const pages: Page[] = [];

beforeAll(async () => {
  browser = await SiteBrowser.start();
});

afterEach(async () => {
  await Promise.all(pages.splice(0).map(page => page.context().close()));
  expect(browser.faults.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser.stop();
});

async function open(path = "playground/", options?: Parameters<SiteBrowser["open"]>[1]): Promise<Page> {
  const page = await browser.open(path, options);
  pages.push(page);
  await linted(page);
  return page;
}

/** Waits until the findings are those of the text in the editor. */
async function linted(page: Page): Promise<void> {
  await page.locator("#findings[aria-busy=false]").waitFor({ state: "attached" });
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "Source code" }).fill(text);
  await linted(page);
}

async function source(page: Page): Promise<string> {
  return page
    .locator(".cm-line")
    .allTextContents()
    .then(lines => lines.join("\n"));
}

const findings = (page: Page) => page.locator("#findings > li");
const language = (page: Page) => page.locator("#language option:checked").textContent();
const status = (page: Page) => page.locator("#status").textContent();

const rotation = `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      CallbackURLs: ["https://app.shop.example/callback "]
`;

describe("the playground", () => {
  it("begins with an example that has findings", async () => {
    const page = await open();
    expect(await status(page)).toBe("4 errors");
    expect(await findings(page).count()).toBe(4);
    expect(await page.locator(".cm-lintRange-error").count()).toBe(4);
  });

  it("says what is wrong while one types", async () => {
    const page = await open();
    await write(page, rotation);
    expect(await findings(page).first().textContent()).toContain("white space");
    await page.getByRole("textbox", { name: "Source code" }).focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("# typed");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Go to line 7, column 22" }).waitFor();
  });

  it("makes a fix that is clicked", async () => {
    const page = await open();
    await write(page, rotation);
    await page.getByRole("button", { name: "Fix", exact: true }).click();
    await linted(page);
    expect(await source(page)).toContain('["https://app.shop.example/callback"]');
    expect(await page.locator("#findings").textContent()).not.toContain("white space");
  });

  it("makes a suggestion that is clicked", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Set the unit to minutes, for 1 hour" }).click();
    await page.getByText("3 errors").waitFor();
    expect(await source(page)).toContain("AccessToken: minutes");
  });

  it("makes all fixes at once", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Fix all" }).click();
    await page.getByText("3 errors").waitFor();
    expect(await source(page)).not.toContain("- USER_PASSWORD_AUTH");
    expect(await page.getByRole("button", { name: "Fix all" }).isDisabled()).toBe(true);
  });

  it("goes to the place of a finding", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Go to line 32, column 11" }).click();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe("USER_PASSWORD_AUTH");
  });

  it("opens the page of a finding's rule", async () => {
    const page = await open();
    await page.getByRole("link", { name: "no-mixed-auth-flows" }).click();
    await page.getByRole("heading", { level: 1, name: "cognito/no-mixed-auth-flows" }).waitFor();
  });

  it("has in its address what it shows", async () => {
    const page = await open();
    await write(page, rotation);
    await page.getByLabel("Preset").selectOption("all");
    await linted(page);
    const shown = await page.locator("#findings").textContent();
    const before = page.url();
    await page.waitForFunction(old => location.href !== old && location.hash !== "", before);
    await page.waitForTimeout(500);
    const other = await open(page.url());
    expect(await source(other)).toBe(await source(page));
    expect(await other.locator("#preset").inputValue()).toBe("all");
    expect(await other.locator("#findings").textContent()).toBe(shown);
  });

  it("says that a link is broken", async () => {
    const page = await open("playground/#no-text");
    expect(await page.getByRole("alert").textContent()).toContain("This link holds no text that can be read.");
  });

  it("switches presets and single rules", async () => {
    const page = await open();
    await page.getByLabel("Preset").selectOption("strict");
    await page.getByText("warning").first().waitFor();
    await page.getByRole("button", { name: "Rules" }).click();
    await page.getByLabel("Find a rule").fill("mixed-auth");
    await page.getByRole("checkbox", { name: /no-mixed-auth-flows/u }).uncheck();
    await page.getByRole("button", { name: "Close" }).click();
    await linted(page);
    expect(await page.locator("#findings").textContent()).not.toContain("no-mixed-auth-flows");
    await page.getByRole("button", { name: "Rules (1 change)" }).waitFor();
  });

  it.each([
    ["YAML", rotation],
    [
      "JSON",
      '{ "Resources": { "Web": { "Type": "AWS::Cognito::UserPoolClient", "Properties": { "UserPoolId": "p", "CallbackURLs": ["https://a.example/ "] } } } }',
    ],
    [
      "TypeScript",
      'import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew CreateUserPoolClientCommand({ UserPoolId: "p", ClientName: "web", CallbackURLs: ["https://a.example/ "] });',
    ],
    [
      "Terraform",
      'resource "aws_cognito_user_pool_client" "web" {\n  name         = "web"\n  user_pool_id = "p"\n  callback_urls = ["https://a.example/ "]\n}',
    ],
    [
      "Python",
      'import boto3\n\nidp = boto3.client("cognito-idp")\nidp.create_user_pool_client(UserPoolId="p", ClientName="web", CallbackURLs=["https://a.example/ "])',
    ],
    [
      "Shell",
      '#!/bin/sh\naws cognito-idp create-user-pool-client --user-pool-id p --client-name web --callback-urls "https://a.example/ "',
    ],
    [
      "R",
      'svc <- paws::cognitoidentityprovider()\nsvc$create_user_pool_client(UserPoolId = "p", ClientName = "web", CallbackURLs = list("https://a.example/ "))',
    ],
  ])("recognises %s", async (label, text) => {
    const page = await open();
    await write(page, text);
    expect(await language(page)).toBe(`Automatic (${label})`);
    expect(await page.locator("#findings").textContent()).toContain("valid-redirect-urls");
    await page.getByRole("button", { name: "Fix", exact: true }).click();
    await linted(page);
    expect(await source(page)).not.toContain("https://a.example/ ");
  });

  it("takes a language that is chosen", async () => {
    const page = await open();
    await page.getByLabel("Language").selectOption("shell");
    await linted(page);
    expect(await status(page)).toBe("No app clients found");
    await page.getByLabel("Language").selectOption("auto");
    await linted(page);
    expect(await status(page)).toBe("4 errors");
  });

  it("opens an example", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Examples" }).click();
    await page.getByLabel("Find an example").fill("terraform main");
    await page.getByRole("button", { name: "terraform/main.tf" }).click();
    await page.getByText("aws_cognito_user_pool_client").first().waitFor();
    await linted(page);
    expect(await language(page)).toBe("Automatic (Terraform)");
    expect(await findings(page).count()).toBeGreaterThan(0);
  });

  it("opens the example of a rule's page", async () => {
    const page = await browser.open("rules/valid-redirect-urls/");
    pages.push(page);
    await page.getByRole("link", { name: "Open in playground" }).first().click();
    await linted(page);
    expect(await language(page)).toBe("Automatic (TypeScript)");
    expect(await page.locator("#findings").textContent()).toContain("valid-redirect-urls");
  });

  it("says where there is no app client", async () => {
    const page = await open();
    await write(page, "Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n");
    expect(await status(page)).toBe("No app clients found");
    expect(await page.getByText("There is no app client in this text.").isVisible()).toBe(true);
  });

  it("says that a text is too long for a link", async () => {
    const page = await open();
    await page.getByRole("textbox", { name: "Source code" }).evaluate(editor => {
      const data = new DataTransfer();
      data.setData("text/plain", Array.from({ length: 15_000 }, (_, index) => `# ${Math.sin(index)}`).join("\n"));
      editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByText("This text is too long for a link.").waitFor();
  });

  it("draws the settings of one of many clients when it is opened", async () => {
    const page = await open();
    const clients = Array.from(
      { length: 6 },
      (_, index) =>
        `  Web${index}:\n    Type: AWS::Cognito::UserPoolClient\n    Properties:\n      UserPoolId: !Ref Pool\n`,
    );
    await write(page, `Resources:\n${clients.join("")}`);
    expect(await page.locator(".client table").count()).toBe(1);
    await page.getByText("Web4").last().click();
    await page.getByRole("table", { name: "Effective settings of Web4" }).waitFor();
  });

  it("says what a text that cannot be parsed lacks", async () => {
    const page = await open();
    await page.getByLabel("Language").selectOption("typescript");
    await write(
      page,
      "import { CreateUserPoolClientCommand } from '@aws-sdk/client-cognito-identity-provider'; const = ;",
    );
    expect(await page.locator("#findings").textContent()).toContain("Parsing error");
  });
});

describe("the effective client", () => {
  it("says what Cognito will hold, and where it comes from", async () => {
    const page = await open();
    const client = page.locator(".client").first();
    expect(await client.locator("summary").textContent()).toContain("WebClient");
    expect(await client.locator(".profile").textContent()).toContain("Public client, code grant with PKCE");
    const row = (name: string) => client.locator("tr", { has: page.getByRole("link", { name, exact: true }) }).first();
    expect(await row("GenerateSecret").locator("td").allTextContents()).toEqual(["false", "default of Cognito"]);
    await row("DefaultRedirectURI").getByRole("button").click();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe("https://shop.example.net/welcome");
  });

  it("shows each case of what a condition decides", async () => {
    const page = await open();
    const conditions = await page.locator(".client").first().locator(".condition").allTextContents();
    expect(conditions).toEqual(["if Stage is dev", "if Stage is prod"]);
  });

  it("names the default of a construct", async () => {
    const page = await open();
    await write(
      page,
      'import { UserPool } from "aws-cdk-lib/aws-cognito";\n\nconst pool = new UserPool(this, "Pool");\npool.addClient("Web", {});\n',
    );
    expect(await page.locator(".client").textContent()).toContain("default of the CDK");
  });
});

describe("without a mouse", () => {
  it("leaves the editor by the Tab key", async () => {
    const page = await open();
    await page.getByRole("textbox", { name: "Source code" }).focus();
    await page.keyboard.press("Tab");
    const label = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(label).toBe("Go to line 22, column 28");
  });

  it("keeps the focus among the findings when one of them is fixed", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Set the unit to minutes, for 1 hour" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("3 errors").waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest("#findings") !== null)).toBe(true);
  });

  it("makes a fix from the editor", async () => {
    const page = await open();
    await write(page, rotation);
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("F8");
    expect(await page.locator(".cm-panel, .cm-tooltip").first().textContent()).toContain("white space");
  });
});

describe("on a phone", () => {
  it("is as wide as the screen, with everything in it", async () => {
    const page = await open("playground/", { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByRole("button", { name: "Set the unit to minutes, for 1 hour" }).tap();
    await page.getByText("3 errors").waitFor();
  });
});
