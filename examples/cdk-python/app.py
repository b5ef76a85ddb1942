"""The user pool of a shop, with the clients of its web site and of its back office."""

from aws_cdk import App, Duration, Stack, aws_cognito as cognito
from constructs import Construct


class AuthStack(Stack):
    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        pool = cognito.UserPool(self, "Shop", self_sign_up_enabled=True)

        pool.add_client(
            "Web",
            prevent_user_existence_errors=True,
            auth_flows=cognito.AuthFlow(user_srp=True),
            # Longer than Cognito allows.
            access_token_validity=Duration.days(2),
            o_auth=cognito.OAuthSettings(
                flows=cognito.OAuthFlows(authorization_code_grant=True, implicit_code_grant=True),
                scopes=[cognito.OAuthScope.OPENID, cognito.OAuthScope.COGNITO_ADMIN],
                callback_urls=["http://shop.example.net/signed-in"],
            ),
        )

        # Says nothing of OAuth, which the CDK turns on.
        cognito.UserPoolClient(self, "BackOffice", user_pool=pool, generate_secret=True)


app = App()
AuthStack(app, "ShopAuth")
app.synth()
