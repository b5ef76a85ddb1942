import { App } from "aws-cdk-lib";
import { AuthStack } from "../lib/auth-stack";

const app = new App();

new AuthStack(app, "Auth", { siteUrl: "https://courses.example.net" });
