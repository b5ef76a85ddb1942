/// <reference path="./.sst/platform/config.d.ts" />

export default $config({
  app: () => ({ name: "bakery", home: "aws" }),

  async run() {
    const pool = new sst.aws.CognitoUserPool("Customers", { usernames: ["email"] });

    // The component turns the implicit grant on, and sends people to https://example.com.
    const till = pool.addClient("Till");

    const web = pool.addClient("Web", {
      transform: {
        client: {
          allowedOauthFlows: ["code"],
          callbackUrls: ["https://bakery.example.net/signed-in#start"],
          logoutUrls: ["https://bakery.example.net/"],
        },
      },
    });

    return { till: till.id, web: web.id };
  },
});
