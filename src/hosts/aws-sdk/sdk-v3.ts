import { printLikeEnumMember, enumMember } from "./sdk-enums.ts";
import { sdkHost, withOptions } from "./sdk-host.ts";

const module = "@aws-sdk/client-cognito-identity-provider";

const named = (name: string) => ({ module, path: [name] });

/** The AWS SDK for JavaScript, version 3: commands, the aggregated client, and objects of their input types. */
export const sdkV3 = sdkHost({
  host: "sdk-v3",
  library: {
    canonical: name => (name.module === module ? name : undefined),
    constant: ({ path }, site) => enumMember(path, site),
  },
  commands: [
    { name: named("CreateUserPoolClientCommand"), operation: "create", signature: withOptions },
    { name: named("UpdateUserPoolClientCommand"), operation: "update", signature: withOptions },
  ],
  service: named("CognitoIdentityProvider"),
  methods: [
    { name: "createUserPoolClient", operation: "create", signature: withOptions },
    { name: "updateUserPoolClient", operation: "update", signature: withOptions },
  ],
  types: [
    { name: named("CreateUserPoolClientCommandInput"), operation: "create" },
    { name: named("CreateUserPoolClientRequest"), operation: "create" },
    { name: named("UpdateUserPoolClientCommandInput"), operation: "update" },
    { name: named("UpdateUserPoolClientRequest"), operation: "update" },
  ],
  dropsUnknownMembers: true,
  print: printLikeEnumMember,
});
