locals {
  domain = "shop.example.net"

  # One client for each app of the shop.
  apps = {
    web = {
      callback_urls = ["https://${local.domain}/signed-in"]
      flows         = ["code"]
    }
    kiosk = {
      callback_urls = ["http://kiosk.${local.domain}/signed-in"]
      flows         = ["code", "implicit"]
    }
  }
}

module "cognito" {
  source = "./modules/cognito"
  name   = "shop"
}

resource "aws_cognito_user_pool_client" "app" {
  for_each = local.apps

  name         = each.key
  user_pool_id = module.cognito.user_pool_id

  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = each.value.flows
  allowed_oauth_scopes                 = ["openid", "email"]
  callback_urls                        = each.value.callback_urls
  supported_identity_providers         = ["COGNITO"]
  prevent_user_existence_errors        = true
}
