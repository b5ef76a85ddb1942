import type { Call, Instance, Library } from "../../../src/languages/language.ts";
import { PythonModel } from "../../../src/languages/python/semantic/model.ts";
import type { QualifiedName } from "../../../src/model/qualified-name.ts";

/** What the calls and members of the library `lib` are instances of. */
const types: Readonly<Record<string, string>> = {
  Pool: "Pool",
  Client: "Client",
  Fake: "Fake",
  find: "Pool",
  "Pool.twin": "Pool",
  "Pool.addClient": "Client",
  "Client.pool": "Pool",
};

const named = (name: string): QualifiedName => ({ module: "lib", path: name.split(".") });

/**
 * A library `lib`, also imported as `lib.deep`, with the classes `Pool`, `Client` and `Fake`, which has an interface in
 * common with `Pool`. Its canonical names are in camel case, except for the members of `Fake`. The module `deep_lib` of the package `kit` is also its
 * member, and its canonical name is `kit/v2/deep-lib`.
 */
const library: Library = {
  canonical,
  constant: () => undefined,
  call: ({ name, arguments: given, site, instanceId }) =>
    /^[A-Z]/u.test(name.path.at(-1) ?? "")
      ? {
          kind: "instance",
          name,
          arguments: given,
          path: [],
          site,
          ...(instanceId !== undefined && { id: instanceId }),
        }
      : undefined,
  typeOf: name => {
    const known = canonical(name);
    const type = known && types[known.path.join(".")];
    return type === undefined ? undefined : named(type);
  },
  commonType: (one, other) =>
    [one, other].every(({ path }) => ["Pool", "Fake", "IPool"].includes(path.join("."))) ? named("IPool") : undefined,
};

function canonical({ module, path }: QualifiedName): QualifiedName | undefined {
  const [first, ...rest] = [...module.split("."), ...path];
  if (first === "kit" && rest[0] === "deep_lib") {
    return { module: "kit/v2/deep-lib", path: rest.slice(1) };
  }
  if (module !== "lib" && module !== "lib.deep") {
    return undefined;
  }
  const name = path.join(".");
  return named(
    path[0] === "Fake" ? name : name.replaceAll(/_(\w)/gu, (_underscore, letter: string) => letter.toUpperCase()),
  );
}

/** A Python file that uses the library `lib`. */
export function modelOf(text: string): PythonModel {
  return new PythonModel(text, library);
}

/** The first call that is written like this. */
export function callIn(model: PythonModel, written: string): Call {
  const found = model.calls.find(({ site }) => model.text.slice(...site.range) === written);
  if (!found) {
    throw new Error(`There is no ${written} in the file.`);
  }
  return found;
}

/** The instance that the first call makes that is written like this. */
export function instanceIn(model: PythonModel, written: string): Instance {
  return callIn(model, written).result;
}
