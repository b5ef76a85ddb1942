import { removeItem, replaceValue, type Edit } from "../../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../../src/edits/text/text-edit.ts";
import type { AppClient } from "../../../../src/model/app-client.ts";
import type { Value } from "../../../../src/model/value.ts";
import type { Property } from "../../../../src/spec/properties/app-client.ts";
import { onlyClient, plain, scenariosOf, type Language } from "./clients.ts";

export const imports = `import * as cdk from "aws-cdk-lib";
import * as cognito from "aws-cdk-lib/aws-cognito";
`;
export const before = `new cognito.UserPoolClient(this, "C", `;

/** An edit, which may depend on the client. */
export type MakeEdit = Edit | ((client: AppClient) => Edit);

/** The file after the edit in the first scenario, or `null` if it is refused. */
export function edit(source: string, makeEdit: MakeEdit, language?: Language): string | null {
  const client = onlyClient(source, language);
  let first: Edit | undefined;
  scenariosOf(client, shown => (first ??= typeof makeEdit === "function" ? makeEdit(shown) : makeEdit));
  const edits = first && client.render(first);
  return edits ? applyTextEdits(source, edits) : null;
}

/** The options after the edit. */
export function editOptions(options: string, makeEdit: MakeEdit): string | null {
  const edited = edit(`${imports}${before}${options});`, makeEdit);
  return edited?.startsWith(imports + before) ? edited.slice((imports + before).length, -2) : edited;
}

export function item(property: Property, text: string, of: "get" | "effective" = "get"): (client: AppClient) => Value {
  return client => {
    const value = client[of](property);
    const found = value.kind === "list" ? value.items.find(candidate => plain(candidate) === text) : undefined;
    if (!found) {
      throw new Error(`${text} is not in ${property}.`);
    }
    return found;
  };
}

export function removing(property: Property, text: string): MakeEdit {
  return client => removeItem(property, item(property, text, "effective")(client));
}

export function replacing(property: Property, text: string, by: string): MakeEdit {
  return client => replaceValue(property, item(property, text)(client), by);
}
