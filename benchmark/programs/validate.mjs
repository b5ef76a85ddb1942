import { RegoEngine, TemplateFile } from "@aws/cloudformation-validate";

new RegoEngine().validateStandard(new TemplateFile(process.argv[2]));
