import { authApp } from "./auth-app.mjs";

authApp(process.argv[2]).synth();
