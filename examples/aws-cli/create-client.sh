#!/usr/bin/env bash
set -euo pipefail

POOL_ID="${1:?the id of the user pool}"
CALLBACK_URL="https://shop.example.net/signed-in"

CLIENT_ID=$(aws cognito-idp create-user-pool-client \
  --user-pool-id "$POOL_ID" \
  --client-name web \
  --explicit-auth-flows ALLOW_USER_SRP_AUTH ALLOW_REFRESH_TOKEN_AUTH \
  --prevent-user-existence-errors ENABLED \
  --access-token-validity 60 \
  --allowed-o-auth-flows-user-pool-client \
  --allowed-oauth-flows code \
  --allowed-o-auth-scopes openid,email \
  --callback-urls "$CALLBACK_URL" \
  --supported-identity-providers COGNITO \
  --query UserPoolClient.ClientId --output text)

# eslint-disable-next-line cognito/no-partial-update -- The client was made above, and nothing else is set.
aws cognito-idp update-user-pool-client --user-pool-id "$POOL_ID" --client-id "$CLIENT_ID" \
  --logout-urls https://shop.example.net/
