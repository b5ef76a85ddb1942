import type { QualifiedName } from "../../model/qualified-name.ts";
import type { LibraryPart } from "../shared/library.ts";

/** The modules of SST's constructs, of version 2 and of the one before. */
const modules: ReadonlySet<string> = new Set(["sst/constructs", "@serverless-stack/resources"]);

/** What holds the constructs of the CDK of which a construct of SST is made: `auth.cdk.userPool`. */
const parts = "Cognito.cdk";

const userPool: QualifiedName = { module: "aws-cdk-lib/aws-cognito", path: ["IUserPool"] };

/**
 * The construct `Cognito`, whose user pool is one of the CDK.
 *
 * @see https://v2.sst.dev/constructs/Cognito
 */
export const sstConstructs: LibraryPart = {
  canonical: name => (modules.has(name.module) ? name : undefined),
  typeOf: ({ module, path }) => {
    const name = path.join(".");
    return name === parts ? { module, path } : name === `${parts}.userPool` ? userPool : undefined;
  },
};
