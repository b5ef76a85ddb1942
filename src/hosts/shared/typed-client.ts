import type { TypedValue } from "../../languages/language.ts";
import type { FoundAppClient } from "./host.ts";

/** A client that is recognized only by an object's type. The object may get more members elsewhere. */
export function typedClient<Client extends FoundAppClient>(
  client: Client,
  { isExtended }: Pick<TypedValue, "isExtended">,
): Client {
  return isExtended ? { ...client, members: () => [] } : client;
}
