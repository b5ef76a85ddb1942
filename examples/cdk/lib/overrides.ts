import { Duration, Stack } from "aws-cdk-lib";
import * as cognito from "aws-cdk-lib/aws-cognito";
import type { Construct } from "constructs";

export class StaffStack extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    const client = new cognito.UserPool(this, "Staff").addClient("Intranet", {
      oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ["https://staff.example.net/signed-in"] },
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
    });

    // The units that the CDK has set for both tokens are gone, so that the ID token is valid for 60 hours.
    const cfn = client.node.defaultChild as cognito.CfnUserPoolClient;
    cfn.tokenValidityUnits = { accessToken: "minutes" };
    cfn.addPropertyOverride("ExplicitAuthFlows", ["ADMIN_NO_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]);
  }
}
