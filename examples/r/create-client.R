# Creates the app client of a dashboard.
library(paws)

svc <- paws::cognitoidentityprovider()

response <- svc$create_user_pool_client(
  UserPoolId = Sys.getenv("USER_POOL_ID"),
  ClientName = "dashboard",
  ExplicitAuthFlows = c("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"),
  PreventUserExistenceErrors = "ENABLED",
  # Minutes, or so it was meant.
  AccessTokenValidity = 60L,
  AllowedOAuthFlowsUserPoolClient = TRUE,
  AllowedOAuthFlows = list("authorization_code"),
  AllowedOAuthScopes = list("openid", "email"),
  CallbackURLs = list("https://dashboard.example.net/"),
  SupportedIdentityProviders = list("COGNITO")
)

cat(response$UserPoolClient$ClientId)
