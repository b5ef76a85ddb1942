/** A template with one mistake. */
export const template = `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      ExplicitAuthFlows: [ALLOW_USER_SRP_AUTH, USER_PASSWORD_AUTH]
`;

/** What ESLint prints of it. */
export const finding = /^ +6:48 +error .* cognito\/no-mixed-auth-flows$/mu;
