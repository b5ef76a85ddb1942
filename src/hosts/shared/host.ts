import type { Edit } from "../../edits/edit.ts";
import type { TextEdit } from "../../edits/text/text-edit.ts";
import type { AppClientSource } from "../../model/app-client.ts";
import type { ResourceSource } from "../../model/resource.ts";
import type { Scenario } from "../../model/scenario.ts";
import type { PathOf, ResourceKind } from "../../spec/resource-kinds.ts";

/** A resource found in a file, together with the rendering of its edits. */
export interface FoundResource<Kind extends ResourceKind> extends ResourceSource<Kind> {
  readonly kind: Kind;
  /** How it is configured, such as `sdk-v3`, `cdk-l2`, `pulumi-aws` or `cloudformation`. */
  readonly host: string;
  /**
   * Renders an edit as text edits that do not overlap. `null`: it cannot be rendered exactly here.
   *
   * @param scenario - the scenario in which the edit applies; only parts that hold in it are edited
   */
  render(edit: Edit<PathOf<Kind>>, scenario?: Scenario): readonly TextEdit[] | null;
  /** Whether an edit is only offered as a suggestion, never as a fix. By default, none is. */
  isOnlySuggested?(edit: Edit<PathOf<Kind>>): boolean;
}

/** An app client found in a file. */
export interface FoundAppClient extends AppClientSource, Omit<FoundResource<"app client">, "kind"> {
  /** The suppressions in the client's own `Metadata`, in templates. */
  readonly suppressions?: readonly Suppression[];
}

/** The name of a rule in `Metadata: { eslint-plugin-cognito: { disable: [...] } }`. */
export interface Suppression {
  readonly rule: string;
  readonly range: readonly [number, number];
}
