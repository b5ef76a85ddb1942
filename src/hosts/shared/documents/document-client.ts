import type { Style } from "../../../edits/print/style.ts";
import type { Value } from "../../../model/value.ts";
import { typeOf, type Property } from "../../../spec/properties/app-client.ts";
import { withPlaceholders } from "../texts.ts";
import type { FoundAppClient } from "../host.ts";
import { tableClient } from "../table-client.ts";
import { coerce } from "../coercion.ts";
import type { DocumentClient } from "./document-host.ts";

/** The app client of a document, which is a range of the text or all of it. */
export function documentClient(written: DocumentClient, text: string, style: Style): FoundAppClient {
  const { convertsStrings = false, isResponse = false, ...table } = written;
  const client = tableClient({
    ...table,
    exists: table.exists ?? true,
    text,
    style,
    coerce(property, value) {
      const read = isResponse ? value : withPlaceholders(value);
      const typed = convertsStrings ? coerce(property, read) : withoutOldSwitch(property, read, text);
      return withoutNull(table.coerce?.(property, typed) ?? typed);
    },
  });
  return isResponse ? { ...client, members: () => [], render: () => null } : client;
}

function withoutNull(value: Value): Value {
  return value.kind === "literal" && value.value === null ? { kind: "absent", site: value.site } : value;
}

/** YAML 1.1, which some tools still use, reads unquoted `yes` and `off` as booleans. */
function withoutOldSwitch(property: Property, value: Value, text: string): Value {
  const isOldSwitch =
    typeOf(property) === "boolean" && /^(?:y|n|yes|no|on|off)$/iu.test(text.slice(...value.site.range));
  return isOldSwitch ? { kind: "unknown", site: value.site } : value;
}
