import { Preflight } from "cdk-preflight";
import { authApp } from "./auth-app.mjs";

const app = authApp(process.argv[2]);
Preflight.apply(app);
app.synth();
