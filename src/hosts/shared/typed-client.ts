import type { TypedObject } from "../../languages/javascript/symbols/typed-objects.ts";
import type { FoundAppClient } from "../host.ts";

/** A client that is only known by the type of an object, which may have other members than a client's. */
export function typedClient<Client extends FoundAppClient>(client: Client, { kind }: TypedObject): Client {
  return kind.isExtended ? { ...client, members: () => [] } : client;
}
