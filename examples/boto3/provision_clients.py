"""Provisions the app clients of a shop."""

import os

import boto3

cognito = boto3.client("cognito-idp")

WEB_SETTINGS = {
    "ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
    "PreventUserExistenceErrors": "ENABLED",
    # Minutes, or so it was meant.
    "AccessTokenValidity": 60,
}


def create_web_client(pool_id: str) -> str:
    response = cognito.create_user_pool_client(
        UserPoolId=pool_id,
        ClientName="shop-web",
        CallbackURLs=["https://shop.example.net/signed-in"],
        AllowedOAuthFlowsUserPoolClient=True,
        AllowedOAuthFlows=["authorization_code"],
        AllowedOauthScopes=["openid", "email"],
        SupportedIdentityProviders=["COGNITO"],
        **WEB_SETTINGS,
    )
    return response["UserPoolClient"]["ClientId"]


if __name__ == "__main__":
    print(create_web_client(os.environ["USER_POOL_ID"]))
