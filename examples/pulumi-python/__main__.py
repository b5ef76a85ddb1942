"""The user pool of a shop, with the client of its web site."""

import pulumi
import pulumi_aws as aws

pool = aws.cognito.UserPool("shop", name="shop")

web = aws.cognito.UserPoolClient(
    "web",
    user_pool_id=pool.id,
    name="shop-web",
    explicit_auth_flows=["ADMIN_NO_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
    allowed_oauth_flows_user_pool_client=True,
    allowed_o_auth_flows=["code"],
    allowed_oauth_scopes=["openid"],
    callback_urls=["http://shop.example.net/signed-in"],
    supported_identity_providers=["COGNITO"],
    prevent_user_existence_errors="ENABLED",
    token_validity_units={"access_token": "Minutes"},
)

pulumi.export("client_id", web.id)
