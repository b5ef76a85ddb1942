import { cfnPropertyPath } from "../cloudformation/class-names.ts";
import { constructHost } from "../shared/construct-host.ts";

/** The CDK's `CfnUserPoolClientPropsMixin`, which is merged into a client that is made elsewhere. */
export const cdkMixin = constructHost({
  host: "cdk-mixin",
  dropsUnknownMembers: true,
  module: /^@aws-cdk\/cfn-property-mixins\/aws-cognito$/u,
  names: ["CfnUserPoolClientPropsMixin"],
  types: ["CfnUserPoolClientMixinProps"],
  argument: 0,
  path: cfnPropertyPath,
  isPartial: true,
});
