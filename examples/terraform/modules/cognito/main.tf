resource "aws_cognito_user_pool" "main" {
  name = var.name

  schema {
    name                = "tenant"
    attribute_data_type = "String"
    mutable             = true
  }
}

resource "aws_cognito_identity_provider" "google" {
  user_pool_id  = aws_cognito_user_pool.main.id
  provider_name = "Google"
  provider_type = "Google"

  provider_details = {
    client_id        = "1example23456789"
    client_secret    = var.google_client_secret
    authorize_scopes = "openid email"
  }

  attribute_mapping = {
    email    = "email"
    username = "sub"
  }
}

resource "aws_cognito_resource_server" "orders" {
  user_pool_id = aws_cognito_user_pool.main.id
  identifier   = "orders"
  name         = "Orders"

  scope {
    scope_name        = "read"
    scope_description = "Read orders"
  }
}

resource "aws_cognito_user_pool_client" "admin" {
  name         = "${var.name}-admin"
  user_pool_id = aws_cognito_user_pool.main.id

  explicit_auth_flows   = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
  access_token_validity = 60 # minutes

  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["code"]
  allowed_oauth_scopes                 = ["openid", "orders/raed"]
  callback_urls                        = ["https://admin.example.net/signed-in"]
  supported_identity_providers         = ["Google"]
  read_attributes                      = ["email", "custom:tenant"]
}

resource "aws_cognito_user_pool_client" "worker" {
  name         = "${var.name}-worker"
  user_pool_id = aws_cognito_user_pool.main.id

  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["client_credentials"]
  allowed_oauth_scopes                 = ["${aws_cognito_resource_server.orders.identifier}/read"]

  // eslint-disable-next-line cognito/no-disabled-token-revocation -- The worker throws its tokens away.
  enable_token_revocation = false
}
