import type { Instance, InstanceEvent, SemanticModel } from "../../../languages/language.ts";
import { isSpread, mapCases, unknown } from "../../../model/expressions.ts";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Expression } from "../../../model/value.ts";
import type { ClientTable } from "../../shared/table-client.ts";
import type { Change } from "../../../model/updates.ts";
import type { NameConversion } from "./spelling.ts";
import { inCanonicalNames, structures } from "./structures.ts";
import { cognitoMember, nameOfClass, type CdkVersion } from "./names.ts";

/*
 * The differences where the CDK is used from another language than its own, and jsii marshals values. Such a language
 * is recognized by having its own spelling.
 *
 * @see https://aws.github.io/jsii/
 */

/**
 * The events of a construct. A list or structure that is read from it is a copy, and changing that may have no effect.
 */
export function eventsIn(instance: Instance, { spell }: SemanticModel): readonly InstanceEvent[] {
  const events = instance.events();
  return spell ? events.map(event => (event.kind === "add" ? { ...event, when: undefined } : event)) : events;
}

/** jsii checks the types of arguments before it creates the construct. */
export function typeChecks({ spell, style }: SemanticModel): Pick<ClientTable, "checksTypes"> | undefined {
  return spell && { checksTypes: { nothing: style.absent ?? "null" } };
}

/** Both versions have the same name for Cognito's module, but only the first has the core in a separate module. */
export function versionIn({ modules }: SemanticModel, named: CdkVersion): CdkVersion {
  return modules.has("aws_cdk.core") ? 1 : named;
}

/** The name of a class in those languages, whatever the version. */
export function sharedName(name: QualifiedName): QualifiedName {
  const { path } = cognitoMember(name) ?? {};
  return path ? { ...nameOfClass("", 2), path } : name;
}

const cfnStructures: readonly string[] = [...structures.cfnUserPoolClient.members].flatMap(([key, structure]) =>
  structure ? [key] : [],
);

/**
 * The options of an L1 construct. A map instead of a structure is passed on unchanged, so its keys must be those of the
 * CDK's own language.
 */
export function withoutUntypedStructures(options: Expression, spell: NameConversion): Expression {
  const keys = new Set(cfnStructures.map(spell));
  return mapCases(options, plain =>
    plain.kind === "map"
      ? {
          ...plain,
          members: plain.members.map(member =>
            isSpread(member)
              ? { ...member, of: withoutUntypedStructures(member.of, spell) }
              : keys.has(member.key)
                ? { ...member, value: typed(member.value) }
                : member,
          ),
        }
      : plain,
  );
}

/** A structure that is created by its type, rather than as a map with keys that are data. */
function typed(structure: Expression): Expression {
  return mapCases(structure, plain => (plain.site.container?.form.keys === "data" ? unknown(plain.site) : plain));
}

/** An assignment to a property of an L1 construct, with the members of a structure under their canonical names. */
export function canonicalChange(change: Change, spell: SemanticModel["spell"]): Change {
  const [property = ""] = change.path;
  const structure = structures.cfnUserPoolClient.members.get(property);
  return structure && change.kind === "set"
    ? { ...change, value: inCanonicalNames(typed(change.value), structure, spell) }
    : change;
}
