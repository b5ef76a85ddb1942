import { PythonModel } from "../languages/python/semantic-model.ts";
import type { FoundAppClient } from "./host.ts";
import { foundIn, library, withoutRepeated } from "./registry.ts";

/** The app clients that a Python file configures, in the order of the text. */
export function findPythonClients(text: string): readonly FoundAppClient[] {
  return withoutRepeated(foundIn(new PythonModel(text, library)));
}
