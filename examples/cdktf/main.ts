import { CognitoUserPool } from "@cdktf/provider-aws/lib/cognito-user-pool";
import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";

export class TicketStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    const pool = new CognitoUserPool(this, "visitors", { name: "visitors" });

    new CognitoUserPoolClient(this, "gate", {
      userPoolId: pool.id,
      name: "gate",
      explicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
      refreshTokenValidity: 12,
      tokenValidityUnits: [{ refreshToken: "hours" }],
      accessTokenValidity: 24,
      refreshTokenRotation: [{ feature: "ENABLED", retryGracePeriodSeconds: 90 }],
    });
  }
}
