import type { Edit } from "../../edits/edit.ts";
import type { TextEdit } from "../../edits/text/text-edit.ts";
import type { AppClientSource } from "../../model/app-client.ts";
import type { Scenario } from "../../model/scenario.ts";

/** An app client found in a file, which its host can also edit. */
export interface FoundAppClient extends AppClientSource {
  /** The way to write an app client, such as `sdk-v3`, `cdk-l2`, `pulumi-aws` or `cloudformation`. */
  readonly host: string;
  /**
   * Renders an edit as text edits that do not overlap. `null`: it cannot be made exactly here.
   *
   * @param scenario - in which the edit is wanted. Of what depends on conditions, the part that holds there is edited
   */
  render(edit: Edit, scenario?: Scenario): readonly TextEdit[] | null;
  /** Whether an edit is offered, but never made without being asked for. By default none is. */
  isOnlySuggested?(edit: Edit): boolean;
  /** What the client's own `Metadata` says of findings about it, in templates. */
  readonly suppressions?: readonly Suppression[];
}

/** The name of a rule in `Metadata: { eslint-plugin-cognito: { disable: [...] } }`. */
export interface Suppression {
  readonly rule: string;
  readonly range: readonly [number, number];
}
