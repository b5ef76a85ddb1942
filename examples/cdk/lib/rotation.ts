import { AwsCustomResource, AwsCustomResourcePolicy, PhysicalResourceId } from "aws-cdk-lib/custom-resources";
import type { Construct } from "constructs";

/** Turns refresh token rotation on for a client of another stack, and with it everything else to its default. */
export function rotateRefreshTokens(scope: Construct, userPoolId: string, clientId: string) {
  const call = {
    service: "CognitoIdentityServiceProvider",
    action: "updateUserPoolClient",
    parameters: {
      UserPoolId: userPoolId,
      ClientId: clientId,
      RefreshTokenRotation: { Feature: "ENABLED" },
    },
    physicalResourceId: PhysicalResourceId.of(clientId),
  };
  return new AwsCustomResource(scope, "Rotation", {
    onCreate: call,
    onUpdate: call,
    policy: AwsCustomResourcePolicy.fromSdkCalls({ resources: AwsCustomResourcePolicy.ANY_RESOURCE }),
  });
}
