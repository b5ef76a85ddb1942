variable "name" {
  type = string
}


variable "google_client_secret" {
  type      = string
  sensitive = true
}
