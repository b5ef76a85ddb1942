import { isMemberOf, memberPath } from "../../spec/properties.ts";
import { constructHost } from "./construct-host.ts";

/** `AWS.Cognito.UserPoolClient` of Alchemy, which gives CloudFormation's properties to Cloud Control. */
export const alchemy = constructHost({
  host: "alchemy",
  module: /^alchemy\/aws\/control(?:\/index)?(?:\.js)?$/u,
  names: ["Cognito.UserPoolClient"],
  isFunction: true,
  argument: 1,
  path: property => (isMemberOf("create", property) ? memberPath(property) : undefined),
  required: ["UserPoolId"],
});
