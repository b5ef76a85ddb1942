import { combine, literal, unknown } from "../../../model/expressions.ts";
import type { Site } from "../../../model/site.ts";
import { joinText } from "../../../model/text.ts";
import type { Expression as Value } from "../../../model/value.ts";
import type { Piece } from "./formats.ts";
import { textPartsOf } from "./operators.ts";

/** A format string with its values inserted. */
export function printed(
  pieces: readonly Piece[] | undefined,
  valueOf: (key: string) => Value | undefined,
  site: Site,
): Value {
  if (!pieces) {
    return unknown(site);
  }
  const values = pieces.map(piece =>
    typeof piece === "string"
      ? literal(piece, site)
      : ((piece.key === undefined ? undefined : valueOf(piece.key)) ?? unknown(site)),
  );
  return combine(values, site, plain => joinText(plain.flatMap(textPartsOf), site));
}
