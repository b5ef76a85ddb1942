import { absent, type Scenario } from "../../../model/scenario.ts";
import type { Range } from "../../../model/site.ts";
import type { Expression, HostValue, Member } from "../../../model/value.ts";
import type { Property } from "../../../spec/properties/app-client.ts";
import type { CdkVersion } from "../library/names.ts";
import type { UserPoolClient } from "./user-pool-client.ts";
import { hasOption, optionPath } from "../library/option-names.ts";
import { isSpread } from "../../../model/expressions.ts";

/** The options of one `UserPoolClient` in one scenario. */
export class Options {
  readonly client: UserPoolClient;
  readonly #scenario: Scenario;

  constructor(client: UserPoolClient, scenario: Scenario) {
    this.client = client;
    this.#scenario = scenario;
  }

  get version(): CdkVersion {
    return this.client.version;
  }

  /** The value of the option that sets a property. `addClient` does not take the user pool from its options. */
  of(property: Property): HostValue {
    const { userPool, range } = this.client;
    if (property === "UserPoolId" && userPool) {
      return this.#scenario.resolveForHost(userPool);
    }
    const path = optionPath(property);
    return path.length > 0 ? this.get(...path) : absent({ range });
  }

  /** The value of an option or of a nested option. Treats null as absent, as the construct does. */
  get(...path: readonly string[]): HostValue {
    if (!hasOption(this.version, path)) {
      return absent({ range: this.client.range });
    }
    const value = this.#scenario.resolveForHost(this.#scenario.member(this.client.options, path));
    return value.kind === "literal" && value.value === null ? absent(value.site) : value;
  }

  /** The key of an option, of the innermost enclosing option that is written, or the construct's name. */
  keyOf(...path: readonly string[]): Range {
    let { range } = this.client;
    let current = this.client.options;
    for (const key of path) {
      const member = this.#memberOf(current, key);
      if (!member) {
        break;
      }
      range = member.keyRange;
      current = member.value;
    }
    return range;
  }

  #memberOf(expression: Expression, key: string): Member<Expression> | undefined {
    const map = this.#scenario.settle(expression);
    if (map.kind !== "map") {
      return undefined;
    }
    for (const member of map.members.toReversed()) {
      const found = isSpread(member) ? this.#memberOf(member.of, key) : member;
      if (found?.key === key) {
        return found;
      }
    }
    return undefined;
  }
}
