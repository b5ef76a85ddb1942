import dedent from "dedent";
import { Linter } from "eslint";
import { afterAll, beforeAll, expect, it } from "vitest";
import { listAsHtml } from "../../src/bin/list/html.ts";
import cognito, { inventory } from "../../src/index.ts";
import { SiteBrowser } from "./browser.ts";

/** What `cognito-lint --list --format html` writes of three clients, of which one depends on a condition. */
function listOfClients(): string {
  const template = dedent`
    Parameters:
      Stage: { Type: String, AllowedValues: [test, live] }
    Conditions:
      IsLive: !Equals [!Ref Stage, live]
    Resources:
      Web:
        Type: AWS::Cognito::UserPoolClient
        Properties:
          UserPoolId: us-east-1_Example1
          RefreshTokenValidity: !If [IsLive, 30, 400]
      Mobile:
        Type: AWS::Cognito::UserPoolClient
        Properties:
          UserPoolId: us-east-1_Example1
          RefreshTokenValidity: 5
      Batch:
        Type: AWS::Cognito::UserPoolClient
        Properties:
          UserPoolId: us-east-1_Example1
          RefreshTokenValidity: 90
  `;
  const linter = new Linter();
  linter.verify(template, cognito.configs.recommended, { filename: "template.yaml" });
  const clients = inventory(linter.getSourceCode());
  return listAsHtml(
    clients.map((client, index) => ({ file: "template.yaml", client, findings: { errors: 2 - index, warnings: 0 } })),
  );
}

let browser: SiteBrowser;
beforeAll(async () => {
  browser = await SiteBrowser.start();
});
afterAll(async () => {
  await browser.stop();
});

it("sorts the list of app clients by what a column means, searches it, and asks no server for anything", async () => {
  const page = await browser.show(listOfClients());
  const names = () => page.locator("tbody tr:visible th strong").allTextContents();
  const head = (title: string) => page.getByRole("columnheader", { name: title });
  expect(await names()).toEqual(["Web", "Mobile", "Batch"]);
  const before = await page.screenshot();

  await head("Refresh token").getByRole("button").click();
  // By the longest lifetime of each.
  expect(await names()).toEqual(["Mobile", "Batch", "Web"]);
  expect(await head("Refresh token").getAttribute("aria-sort")).toBe("ascending");
  expect(Buffer.compare(before, await page.screenshot())).not.toBe(0);
  await head("Findings").getByRole("button").click();
  await head("Findings").getByRole("button").click();
  expect(await names()).toEqual(["Web", "Mobile", "Batch"]);
  expect(await head("Refresh token").getAttribute("aria-sort")).toBe("none");

  await page.getByRole("searchbox", { name: "Search" }).fill("400 days");
  expect(await names()).toEqual(["Web"]);
  expect(await page.locator("output").textContent()).toBe("1 of 3");
  expect(await page.getByText("if Stage is live").first().isVisible()).toBe(true);
  expect(browser.faults).toEqual([]);
});
