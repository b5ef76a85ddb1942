import { memberPath } from "../../spec/properties.ts";
import { resourceProperty } from "./cfn-names.ts";
import { constructHost } from "./construct-host.ts";

/** `AWS.Cognito.UserPoolClient` of Alchemy, which gives CloudFormation's properties to Cloud Control. */
export const alchemy = constructHost({
  host: "alchemy",
  module: /^alchemy\/aws\/control(?:\/index)?(?:\.js)?$/u,
  names: ["Cognito.UserPoolClient"],
  isFunction: true,
  argument: 1,
  otherKeys: new Set(["adopt"]),
  path: property => resourceProperty(property) && memberPath(property),
  required: ["UserPoolId"],
});
