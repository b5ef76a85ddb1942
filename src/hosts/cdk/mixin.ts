import { cfnPropertyPath } from "../cloudformation/class-names.ts";
import { constructHost } from "../shared/construct-host.ts";

const module = "@aws-cdk/cfn-property-mixins/aws-cognito";

/** The CDK's `CfnUserPoolClientPropsMixin`, which is merged into a client created elsewhere. */
export const cdkMixin = constructHost({ canonical: name => (name.module === module ? name : undefined) }, [
  {
    host: "cdk-mixin",
    dropsUnknownMembers: true,
    name: { module, path: ["CfnUserPoolClientPropsMixin"] },
    types: [{ module, path: ["CfnUserPoolClientMixinProps"] }],
    signature: { parameters: [], options: true },
    path: cfnPropertyPath,
    isPartial: true,
  },
]);
