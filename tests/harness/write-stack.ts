import { aligned } from "./aligned.ts";

/** A file with the statements of a CDK stack. */
export function stackOf(...statements: readonly string[]): string {
  return aligned`
    import { Stack } from "aws-cdk-lib";
    import * as cognito from "aws-cdk-lib/aws-cognito";
    import { config } from "./config";

    const stack = new Stack();
    ${statements.join("\n")}
  `;
}

/** A TypeScript file with the resources of a template. */
export function inlineTemplateOf(...resources: readonly string[]): string {
  return aligned`
    export const template = {
      Resources: {
        ${resources.join(",\n")},
      },
    };
  `;
}
