import fc from "fast-check";
import { stringify } from "yaml";
import { propertyNames } from "../../src/spec/properties/app-client.ts";

/** Keys with a meaning in templates, app clients or JavaScript. */
const key = fc.oneof(
  fc.constantFrom(
    ...propertyNames.filter(name => !name.includes(".")),
    ...["AccessToken", "IdToken", "Feature", "ApplicationArn", "UserDataShared"],
    ...[
      "Ref",
      "Condition",
      "Fn::If",
      "Fn::Sub",
      "Fn::Join",
      "Fn::GetAtt",
      "Fn::FindInMap",
      "Fn::Equals",
      "Fn::Transform",
    ],
    ...["__proto__", "constructor", "toString", "<<", ""],
  ),
  fc.string({ maxLength: 8 }),
);

const scalar = fc.oneof(
  fc.constantFrom<unknown>(
    "Web",
    "Pool",
    "IsProd",
    "AWS::NoValue",
    "ALLOW_USER_AUTH",
    "http://a.example",
    "${Pool}",
    "60",
    "true",
    null,
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
);

const { value } = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    scalar,
    fc.array(tie("value"), { maxLength: 4 }),
    mapOf(tie("value")),
  ),
}));

function mapOf(of: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  // Unlike `fc.dictionary`, which uses `Object.fromEntries`, this allows `__proto__`.
  return fc.array(fc.tuple(key, of), { maxLength: 5 }).map(entries => Object.fromEntries(entries) as object);
}

const type = fc.constantFrom(
  ...["Client", "Client", "Client", "", "IdentityProvider", "ResourceServer", "Domain"].map(
    end => `AWS::Cognito::UserPool${end}`,
  ),
);

const resource = fc.record(
  {
    Type: type,
    Properties: fc.oneof({ weight: 4, arbitrary: mapOf(value) }, value),
    Condition: value,
    DependsOn: value,
    Metadata: value,
  },
  { requiredKeys: ["Type", "Properties"] },
);

/** A template with every section and arbitrary content. */
const template = fc.record(
  {
    Resources: fc.dictionary(fc.constantFrom("Web", "Pool", "Other", "constructor"), resource, { minKeys: 1 }),
    Conditions: fc.oneof(value, mapOf(value)),
    Parameters: fc.oneof(value, mapOf(value)),
    Mappings: value,
    Transform: value,
  },
  { requiredKeys: ["Resources"] },
);

const layout = fc.constantFrom<0 | 1 | 2 | "\t">(0, 1, 2, "\t");

/** A template with arbitrary content as JSON. */
export const randomJson = fc
  .tuple(template, layout)
  .map(([data, indentation]) => JSON.stringify(data, null, indentation));

/** A template with arbitrary content as YAML in any style. */
export const randomYaml = fc
  .record({
    data: template,
    collectionStyle: fc.constantFrom("block", "flow", "any" as const),
    defaultStringType: fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_LITERAL" as const),
    indent: fc.constantFrom(1, 2, 4),
  })
  .map(({ data, ...options }) =>
    stringify(data, { ...options, defaultKeyType: "PLAIN", lineWidth: 0, aliasDuplicateObjects: false } as never),
  );
