import { noteOnFile } from "../hosts/current-file.ts";
import { mayHoldTerraformClients } from "../hosts/prefilter.ts";
import { directivesInHcl } from "../languages/hcl/directives.ts";
import { createInertParser } from "../languages/inert/inert-parser.ts";
import { packageInfo } from "../package-info.ts";

/** The parser for configurations of Terraform's and OpenTofu's. */
export const terraformParser = {
  meta: { name: `${packageInfo.name}/terraform-parser`, version: packageInfo.version },
  ...createInertParser({
    language: "terraform",
    directivesIn: text => directivesInHcl(text, mayHoldTerraformClients(text)),
    onParse: () => {
      noteOnFile({ tree: "terraform" });
    },
  }),
};
