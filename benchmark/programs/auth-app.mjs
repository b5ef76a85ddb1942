import { App, Duration, Stack } from "aws-cdk-lib";
import { UserPool } from "aws-cdk-lib/aws-cognito";

/** A stack with two app clients. */
export function authApp(outdir) {
  const app = new App({ outdir });
  const stack = new Stack(app, "Auth");
  const pool = new UserPool(stack, "Pool");
  pool.addClient("Web", {
    oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ["https://app.acme.dev/callback"] },
  });
  pool.addClient("Server", { disableOAuth: true, accessTokenValidity: Duration.hours(1) });
  return app;
}
