import { defineBackend } from "@aws-amplify/backend";
import { auth } from "./auth/resource";

const backend = defineBackend({ auth });
const { cfnUserPoolClient } = backend.auth.resources.cfnResources;

// Meant as minutes, but Amplify sets no unit and Cognito takes hours.
cfnUserPoolClient.accessTokenValidity = 5;
cfnUserPoolClient.explicitAuthFlows = ["ALLOW_USER_SRP_AUTH", "USER_PASSWORD_AUTH"];
cfnUserPoolClient.addPropertyOverride("AuthSessionValidity", 60);
