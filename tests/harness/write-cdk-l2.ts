import { isList, type TestClient, type TestValue, unknown } from "./client.ts";
import { codeOf, objectOf } from "./write-code.ts";
import { argumentsOf, pythonOf, snakeCase } from "./write-python.ts";

const authFlows: Record<string, string> = {
  ALLOW_USER_PASSWORD_AUTH: "userPassword",
  ALLOW_ADMIN_USER_PASSWORD_AUTH: "adminUserPassword",
  ALLOW_CUSTOM_AUTH: "custom",
  ALLOW_USER_SRP_AUTH: "userSrp",
  ALLOW_USER_AUTH: "user",
};
const oauthFlows: Record<string, string> = {
  code: "authorizationCodeGrant",
  implicit: "implicitCodeGrant",
  client_credentials: "clientCredentials",
};
const scopes: Record<string, string> = {
  phone: "PHONE",
  email: "EMAIL",
  openid: "OPENID",
  profile: "PROFILE",
  "aws.cognito.signin.user.admin": "COGNITO_ADMIN",
};
const providers: Record<string, string> = {
  COGNITO: "COGNITO",
  Google: "GOOGLE",
  Facebook: "FACEBOOK",
  LoginWithAmazon: "AMAZON",
  SignInWithApple: "APPLE",
};

/** How a language writes options. */
interface OptionsSyntax {
  readonly value: (value: TestValue) => string;
  readonly option: (name: string, value: string) => string;
  readonly structure: (type: string, members: readonly string[]) => string;
  readonly all: (options: readonly string[]) => string;
}

const typescript: OptionsSyntax = {
  value: codeOf,
  option: (name, value) => `${name}: ${value}`,
  structure: (_type, members) => `{ ${members.join(", ")} }`,
  all: options => objectOf(options),
};

const python: OptionsSyntax = {
  value: pythonOf,
  option: (name, value) => `${snakeCase(name)}=${value}`,
  structure: (type, members) => `cognito.${type}(${members.join(", ")})`,
  all: options => argumentsOf(['"Client"', ...options]),
};

/**
 * The options of the CDK's L2 construct for this client. `undefined`: there are none, because L2 has no legacy flows,
 * adds flows, scopes and URLs itself, and takes `Duration`s.
 */
export function cdkL2Options(client: TestClient): string | undefined {
  return new OptionsWriter(client, typescript).write();
}

/** The arguments of `add_client` in Python with these options. */
export function cdkL2Arguments(client: TestClient): string | undefined {
  return new OptionsWriter(client, python).write();
}

class OptionsWriter {
  readonly #syntax: OptionsSyntax;
  readonly #rest: Map<string, TestValue>;
  readonly #options: string[] = [];
  #possible = true;

  constructor(client: TestClient, syntax: OptionsSyntax) {
    this.#rest = new Map(Object.entries(client));
    this.#syntax = syntax;
  }

  write(): string | undefined {
    this.#copy("ClientName", "userPoolClientName");
    this.#copy("GenerateSecret", "generateSecret");
    this.#authFlows();
    this.#oauth();
    this.#providers();
    this.#duration("AccessTokenValidity", "TokenValidityUnits.AccessToken", "hours", "accessTokenValidity");
    this.#duration("IdTokenValidity", "TokenValidityUnits.IdToken", "hours", "idTokenValidity");
    this.#duration("RefreshTokenValidity", "TokenValidityUnits.RefreshToken", "days", "refreshTokenValidity");
    this.#duration("AuthSessionValidity", undefined, "minutes", "authSessionValidity");
    this.#preventUserExistenceErrors();
    this.#rotation();
    this.#copy("EnableTokenRevocation", "enableTokenRevocation");
    this.#copy("EnablePropagateAdditionalUserContextData", "enablePropagateAdditionalUserContextData");
    return this.#possible && this.#rest.size === 0 ? this.#syntax.all(this.#options) : undefined;
  }

  #take(property: string): TestValue | undefined {
    const value = this.#rest.get(property);
    this.#rest.delete(property);
    return value;
  }

  #copy(property: string, option: string): void {
    const value = this.#take(property);
    if (value !== undefined) {
      this.#add(option, this.#syntax.value(value));
    }
  }

  #add(option: string, value: string): void {
    this.#options.push(this.#syntax.option(option, value));
  }

  /** A structure whose members are all true. */
  #flags(type: string, names: readonly (string | undefined)[]): string {
    const { option, structure, value } = this.#syntax;
    return structure(
      type,
      names.map(name => option(String(name), value(true))),
    );
  }

  #authFlows(): void {
    const rotates = this.#rest.get("RefreshTokenRotation.Feature") === "ENABLED";
    const flows = this.#take("ExplicitAuthFlows");
    if (flows === undefined) {
      return;
    }
    if (
      !isList(flows) ||
      new Set(flows).size < flows.length ||
      flows.includes("ALLOW_REFRESH_TOKEN_AUTH") === rotates
    ) {
      this.#possible = false;
      return;
    }
    const named = flows.filter(flow => flow !== "ALLOW_REFRESH_TOKEN_AUTH").map(flow => authFlows[textOf(flow)]);
    this.#possible &&= named.length > 0 && named.every(Boolean);
    this.#add("authFlows", this.#flags("AuthFlow", named));
  }

  #oauth(): void {
    const flag = this.#take("AllowedOAuthFlowsUserPoolClient");
    const members: (string | undefined)[] = [
      this.#list(
        "AllowedOAuthFlows",
        flows => this.#syntax.option("flows", this.#flags("OAuthFlows", flows)),
        flow => oauthFlows[flow],
      ),
      this.#list(
        "AllowedOAuthScopes",
        items => this.#syntax.option("scopes", `[${items.join(", ")}]`),
        scope => oauthScope(scope),
      ),
      this.#urls("CallbackURLs", "callbackUrls"),
      this.#urls("LogoutURLs", "logoutUrls"),
      this.#urls("DefaultRedirectURI", "defaultRedirectUri"),
    ];
    const written = members.filter(member => member !== undefined);
    if (flag === true) {
      const [flows, scopesOption, callbacks] = members;
      // L2 fills in what is left out, so a client can only be expressed if it has all three.
      this.#possible &&=
        flows !== undefined &&
        scopesOption !== undefined &&
        (callbacks !== undefined || /client_?credentials/iu.test(flows));
      this.#add("oAuth", this.#syntax.structure("OAuthSettings", written));
    } else {
      this.#possible &&= written.length === 0 && flag !== unknown;
      this.#add("disableOAuth", this.#syntax.value(true));
    }
  }

  #urls(property: string, option: string): string | undefined {
    const value = this.#take(property);
    return value === undefined ? undefined : this.#syntax.option(option, this.#syntax.value(value));
  }

  #list(
    property: string,
    write: (items: readonly string[]) => string,
    spell: (item: string) => string | undefined,
  ): string | undefined {
    const value = this.#take(property);
    if (value === undefined) {
      return undefined;
    }
    const items = isList(value) ? value.map(item => (typeof item === "string" ? spell(item) : undefined)) : [undefined];
    const known = items.filter(item => item !== undefined);
    this.#possible &&= known.length === items.length && new Set(known).size === known.length;
    return write(known);
  }

  #providers(): void {
    const option = this.#list(
      "SupportedIdentityProviders",
      items => this.#syntax.option("supportedIdentityProviders", `[${items.join(", ")}]`),
      provider =>
        `cognito.UserPoolClientIdentityProvider.${providers[provider] ?? `custom(${JSON.stringify(provider)})`}`,
    );
    if (option !== undefined) {
      this.#options.push(option);
    }
  }

  #duration(property: string, unitProperty: string | undefined, defaultUnit: string, option: string): void {
    const amount = this.#take(property);
    const unit = unitProperty === undefined ? undefined : this.#take(unitProperty);
    if (amount === undefined) {
      this.#possible &&= unit === undefined;
      return;
    }
    // L2 has no default unit, so an amount alone cannot be expressed.
    this.#possible &&= unitProperty === undefined || ["seconds", "minutes", "hours", "days"].includes(textOf(unit));
    this.#add(
      option,
      amount === unknown ? "config.value" : `Duration.${textOf(unit ?? defaultUnit)}(${textOf(amount)})`,
    );
  }

  #preventUserExistenceErrors(): void {
    const value = this.#take("PreventUserExistenceErrors");
    if (value !== undefined) {
      this.#possible &&= value === "ENABLED" || value === "LEGACY";
      this.#add("preventUserExistenceErrors", this.#syntax.value(value === "ENABLED"));
    }
  }

  #rotation(): void {
    const feature = this.#take("RefreshTokenRotation.Feature");
    const seconds = this.#take("RefreshTokenRotation.RetryGracePeriodSeconds");
    if (feature === undefined && seconds === undefined) {
      return;
    }
    this.#possible &&= feature === "ENABLED" && typeof seconds === "number";
    this.#add("refreshTokenRotationGracePeriod", `Duration.seconds(${textOf(seconds)})`);
  }
}

function oauthScope(scope: string): string {
  const member = scopes[scope];
  return `cognito.OAuthScope.${member ?? `custom(${JSON.stringify(scope)})`}`;
}

/** The text of a plain value. Others cannot be written here. */
function textOf(value: TestValue | undefined): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
