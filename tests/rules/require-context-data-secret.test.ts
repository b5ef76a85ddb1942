import dedent from "dedent";
import rule from "../../rules/require-context-data-secret.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no propagation", client: {} },
      { name: "propagation that is off", client: { EnablePropagateAdditionalUserContextData: false } },
      {
        name: "propagation with a secret",
        client: { GenerateSecret: true, EnablePropagateAdditionalUserContextData: true },
      },
      {
        name: "propagation with a secret of its own",
        client: {
          ClientSecret: "gq7example0secret0of0thirty2chars",
          EnablePropagateAdditionalUserContextData: true,
        },
      },
      {
        name: "propagation with a secret that cannot be read",
        client: { GenerateSecret: unknown, EnablePropagateAdditionalUserContextData: true },
      },
      { name: "a propagation that cannot be read", client: { EnablePropagateAdditionalUserContextData: unknown } },
      {
        name: "an update, whose client may have a secret",
        operation: "update",
        client: { EnablePropagateAdditionalUserContextData: true },
      },
    ],
    invalid: [
      {
        name: "propagation on a client that does not say whether it has a secret",
        client: { EnablePropagateAdditionalUserContextData: true },
        messageIds: ["noSecret"],
        suggested: [
          { EnablePropagateAdditionalUserContextData: false },
          { GenerateSecret: true, EnablePropagateAdditionalUserContextData: true },
        ],
      },
      {
        name: "propagation on a client without a secret",
        client: { GenerateSecret: false, EnablePropagateAdditionalUserContextData: true },
        messageIds: ["noSecret"],
        suggested: [
          { GenerateSecret: false, EnablePropagateAdditionalUserContextData: false },
          { GenerateSecret: true, EnablePropagateAdditionalUserContextData: true },
        ],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      invalid: [
        {
          name: "the property",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            const propagates = true;
            new CreateUserPoolClientCommand({
              EnablePropagateAdditionalUserContextData: propagates,
            });
          `,
          errors: [
            {
              messageId: "noSecret",
              at: "propagates",
              message: "'EnablePropagateAdditionalUserContextData' requires a client secret.",
            },
          ],
          suggestions: [
            dedent`
              import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
              const propagates = true;
              new CreateUserPoolClientCommand({
                EnablePropagateAdditionalUserContextData: false,
              });
            `,
            dedent`
              import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
              const propagates = true;
              new CreateUserPoolClientCommand({
                GenerateSecret: true,
                EnablePropagateAdditionalUserContextData: propagates,
              });
            `,
          ],
          suggestionMessages: [
            "Set 'EnablePropagateAdditionalUserContextData' to false.",
            "Set 'GenerateSecret' to true, which replaces an existing client.",
          ],
        },
      ],
    },
    "cloudformation, block YAML": {
      valid: [
        {
          name: "conditions that keep the two together",
          code: dedent`
            Conditions:
              IsServer: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  GenerateSecret: !If [IsServer, true, !Ref AWS::NoValue]
                  EnablePropagateAdditionalUserContextData: !If [IsServer, true, false]
          `,
        },
      ],
      invalid: [
        {
          name: "the branch of a condition",
          code: dedent`
            Conditions:
              IsServer: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  EnablePropagateAdditionalUserContextData: !If [IsServer, true, false]
          `,
          errors: [{ messageId: "noSecret", at: "true" }],
          suggestions: [
            dedent`
              Conditions:
                IsServer: !Equals [!Ref AWS::Region, us-east-1]
              Resources:
                Client:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    UserPoolId: !Ref Pool
                    EnablePropagateAdditionalUserContextData: !If [IsServer, false, false]
            `,
            dedent`
              Conditions:
                IsServer: !Equals [!Ref AWS::Region, us-east-1]
              Resources:
                Client:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    UserPoolId: !Ref Pool
                    GenerateSecret: true
                    EnablePropagateAdditionalUserContextData: !If [IsServer, true, false]
            `,
          ],
        },
      ],
    },
  },
});
