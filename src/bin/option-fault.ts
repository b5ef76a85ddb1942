/** The part of JSON Schema that describes the options of our rules. */
export interface OptionsSchema {
  readonly properties: Readonly<Record<string, OptionSchema>>;
}

interface OptionSchema {
  readonly type: "boolean" | "integer" | "array";
  readonly minimum?: number;
  readonly enum?: readonly number[];
}

/**
 * The error in the options of a rule, as a sentence.
 *
 * @param options - the options after the severity
 * @param schema - `undefined` for a rule without options
 */
export function optionFault(options: readonly unknown[], schema: OptionsSchema | undefined): string | undefined {
  const [given, ...others] = options;
  if (others.length > 0 || (schema === undefined && options.length > 0)) {
    return `it takes ${schema === undefined ? "none" : "one object"}.`;
  }
  if (given === undefined || schema === undefined) {
    return undefined;
  }
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    return "they must be an object.";
  }
  const faults = Object.entries(given).flatMap(([name, value]) => {
    const option = Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
    if (option === undefined) {
      return [`there is no option '${name}'.`];
    }
    return isValid(value, option) ? [] : [`'${name}' must be ${describe(option)}.`];
  });
  return faults[0];
}

function isValid(value: unknown, { type, minimum = -Infinity, enum: choices }: OptionSchema): boolean {
  switch (type) {
    case "boolean":
      return typeof value === "boolean";
    case "integer":
      return Number.isInteger(value) && (value as number) >= minimum && (choices?.includes(value as number) ?? true);
    case "array":
      return Array.isArray(value) && value.every(item => typeof item === "string" && item !== "");
  }
}

function describe({ type, minimum, enum: choices }: OptionSchema): string {
  switch (type) {
    case "boolean":
      return "true or false";
    case "integer":
      return choices ? choices.join(" or ") : `a whole number${minimum === undefined ? "" : `, at least ${minimum}`}`;
    case "array":
      return "a list of texts";
  }
}
