import type { QualifiedName } from "../../model/qualified-name.ts";
import type { LibraryPart } from "../shared/library.ts";

/** The modules of SST's constructs, in version 2 and before. */
const modules: ReadonlySet<string> = new Set(["sst/constructs", "@serverless-stack/resources"]);

/** The member of an SST construct with the CDK constructs that it is made of: `auth.cdk.userPool`. */
const parts = "Cognito.cdk";

const userPool: QualifiedName = { module: "aws-cdk-lib/aws-cognito", path: ["IUserPool"] };

/**
 * The construct `Cognito`, whose user pool is a CDK construct.
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
