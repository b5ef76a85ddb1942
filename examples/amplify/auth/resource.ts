import { defineAuth, secret } from "@aws-amplify/backend";

export const auth = defineAuth({
  loginWith: {
    email: true,
    externalProviders: {
      google: { clientId: secret("GOOGLE_CLIENT_ID"), clientSecret: secret("GOOGLE_CLIENT_SECRET") },
      scopes: ["EMAIL", "PROFILE"],
      callbackUrls: ["http://localhost:5173/", "garden.example.net/signed-in"],
      logoutUrls: ["http://garden.example.net/"],
    },
  },
});
