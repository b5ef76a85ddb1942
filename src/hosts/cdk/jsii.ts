import type { Instance, InstanceEvent, SemanticModel } from "../../languages/language.ts";
import { isSpread, mapCases, unknown } from "../../model/expressions.ts";
import type { Expression, Member } from "../../model/value.ts";
import { propertyNames, typeOf } from "../../spec/properties.ts";
import { cfnPropertyPath } from "../cloudformation/class-names.ts";
import type { ClientTable } from "../shared/table-client.ts";

/*
 * What is different where the CDK is not used in its own language: jsii hands values over to it. Those languages are
 * known by having spellings of their own.
 *
 * @see https://aws.github.io/jsii/
 */

/**
 * What happens to a construct. What a list or structure of it is read into is a copy, and to change that may do nothing.
 */
export function eventsIn(instance: Instance, { spell }: SemanticModel): readonly InstanceEvent[] {
  const events = instance.events();
  return spell ? events.map(event => (event.kind === "add" ? { ...event, when: undefined } : event)) : events;
}

/** The types of arguments are checked before the construct is made, and there are no others than it declares. */
export function typeChecks({ spell, style }: SemanticModel): Pick<ClientTable, "checksTypes"> | undefined {
  return spell && { checksTypes: { nothing: style.absent ?? "null" } };
}

const cfnStructures: readonly string[] = propertyNames.flatMap(property =>
  typeOf(property) === "structure" ? (cfnPropertyPath(property) ?? []) : [],
);

/**
 * The options of an L1 construct. A map in place of a structure is given on as it is, in names that only the CDK's own
 * language has.
 */
export function withoutUntypedStructures(options: Expression, spell: SemanticModel["spell"]): Expression {
  if (!spell) {
    return options;
  }
  const keys = new Set(cfnStructures.map(spell));
  return mapCases(options, plain =>
    plain.kind === "map"
      ? {
          ...plain,
          members: plain.members.map(member =>
            isSpread(member)
              ? { ...member, of: withoutUntypedStructures(member.of, spell) }
              : keys.has(member.key)
                ? typedMember(member)
                : member,
          ),
        }
      : plain,
  );
}

function typedMember(member: Member<Expression>): Member<Expression> {
  const value = mapCases(member.value, plain =>
    plain.kind === "map" && plain.site.container?.form.keys === "data" ? unknown(plain.site) : plain,
  );
  return { ...member, value };
}
