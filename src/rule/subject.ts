import type { SourceCode } from "eslint";
import type { Edit } from "../edits/edit.ts";
import type { TextEdit } from "../edits/text/text-edit.ts";
import { appClientsIn } from "../hosts/app-clients-in.ts";
import { resourcesIn } from "../hosts/resources-in.ts";
import { perObject } from "../model/per-object.ts";
import { AppClient } from "../model/app-client.ts";
import { exploreEveryScenario, Resource } from "../model/resource.ts";
import type { Explored, Scenario } from "../model/scenario.ts";
import type { ResourceKind } from "../spec/resource-kinds.ts";

type Subjects = { readonly [Kind in ResourceKind]: Kind extends "app client" ? AppClient : Resource<Kind> };

/** What a rule about a kind of resource sees. */
export type SubjectOf<Kind extends ResourceKind> = Subjects[Kind];

/** A resource of a file that a rule checks. */
export interface FoundSubject<Subject> {
  /** See {@link FoundResource.render}. The edit must name properties of the resource's kind. */
  render(edit: Edit<string>, scenario: Scenario): readonly TextEdit[] | null;
  isOnlySuggested?(edit: Edit<string>): boolean;
  /** The results of a visitor in every scenario in which the resource exists, plausible or not. */
  explore<T>(look: (subject: Subject, scenario: Scenario) => T): Iterable<Explored<T>>;
}

type Finder<Subject> = (sourceCode: SourceCode) => readonly FoundSubject<Subject>[];

const finders: { readonly [Kind in ResourceKind]: Finder<Subjects[Kind]> } = {
  // Cached, because every rule asks.
  "app client": perObject(sourceCode =>
    appClientsIn(sourceCode).map(client => ({
      ...client,
      explore: look => exploreEveryScenario(client, scenario => look(new AppClient(client, scenario), scenario)),
    })),
  ),
  "user pool": resourcesOfKind("user pool"),
  "identity provider": resourcesOfKind("identity provider"),
  "resource server": resourcesOfKind("resource server"),
  "user pool domain": resourcesOfKind("user pool domain"),
  "managed login branding": resourcesOfKind("managed login branding"),
};

function resourcesOfKind<Kind extends ResourceKind>(kind: Kind): Finder<Resource<Kind>> {
  return perObject(sourceCode =>
    resourcesIn(kind, sourceCode).map(found => ({
      ...found,
      explore: look => exploreEveryScenario(found, scenario => look(new Resource(kind, found, scenario), scenario)),
    })),
  );
}

/** The resources of a kind in a file, for the rules about that kind. */
export function subjectsIn<Kind extends ResourceKind>(
  kind: Kind,
  sourceCode: SourceCode,
): readonly FoundSubject<SubjectOf<Kind>>[] {
  return finders[kind](sourceCode);
}
