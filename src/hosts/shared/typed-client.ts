import type { TypedValue } from "../../languages/language.ts";
import type { FoundAppClient } from "./host.ts";

/** A client that is only known by the type of an object, which may have other members than a client's. */
export function typedClient<Client extends FoundAppClient>(
  client: Client,
  { isExtended }: Pick<TypedValue, "isExtended">,
): Client {
  return isExtended ? { ...client, members: () => [] } : client;
}
