// Random app clients of boto3, the CDK and Pulumi: settings of which many are wrong, in every style that Python allows.
import { Random } from "./random.mjs";

const flows = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH", "allow_custom_auth"];
const grants = ["code", "implicit", "client_credentials", "authorization_code"];
const scopes = ["openid", "email", "profile", "aws.cognito.signin.user.admin", "orders/read", "OpenID"];
const urls = ["https://app.acme.io/signed-in", "http://app.acme.io/", "http://localhost:3000/", "https://app.acme.io/#top", " https://app.acme.io", "https://example.com", "https://Käse.acme.io/😀"];
const providers = ["COGNITO", "Google", "GOOGLE", "SignInWithApple", "Okta"];
const attributes = ["email", "name", "custom:tenant", "tenant", "email_verified", "Email", "sub"];
const units = ["minutes", "hours", "days", "Minutes", "weeks"];
const amounts = [0, 1, 3, 5, 15, 30, 60, 1440, 3600, 4000];

const text = value => ({ kind: "text", value });
const plain = value => ({ kind: "plain", value });
const list = items => ({ kind: "list", items });
const call = (name, keywords) => ({ kind: "call", name, keywords });
const structure = (name, keywords) => ({ kind: "structure", name, keywords });

/** The settings of an app client by their names in the API, those of structures in an object. */
function settings(random) {
  const listed = choices => list(random.some([...choices, choices[0]], 4).map(text));
  const all = {
    ExplicitAuthFlows: () => listed(flows),
    AllowedOAuthFlowsUserPoolClient: () => plain(random.oneIn(4) ? "False" : "True"),
    AllowedOAuthFlows: () => listed(grants),
    AllowedOAuthScopes: () => listed(scopes),
    CallbackURLs: () => listed(urls),
    LogoutURLs: () => listed(urls),
    DefaultRedirectURI: () => text(random.of(urls)),
    SupportedIdentityProviders: () => listed(providers),
    ReadAttributes: () => listed(attributes),
    WriteAttributes: () => listed(attributes),
    AccessTokenValidity: () => plain(random.of(amounts)),
    IdTokenValidity: () => plain(random.of(amounts)),
    RefreshTokenValidity: () => plain(random.of(amounts)),
    AuthSessionValidity: () => plain(random.of(amounts)),
    TokenValidityUnits: () =>
      structure("TokenValidityUnits", random.some(["AccessToken", "IdToken", "RefreshToken"], 3).map(name => [name, text(random.of(units))])),
    RefreshTokenRotation: () =>
      structure("RefreshTokenRotation", [["Feature", text(random.of(["ENABLED", "DISABLED", "enabled"]))], ["RetryGracePeriodSeconds", plain(random.of(amounts))]].slice(0, 1 + random.below(2))),
    PreventUserExistenceErrors: () => text(random.of(["ENABLED", "LEGACY", "Enabled"])),
    EnableTokenRevocation: () => plain(random.of(["True", "False"])),
    EnablePropagateAdditionalUserContextData: () => plain(random.of(["True", "False"])),
    GenerateSecret: () => plain(random.of(["True", "False"])),
  };
  return random.some(Object.keys(all), 9).map(name => [name, all[name]()]);
}

/** The options of the CDK's `UserPoolClient`, under jsii's names. */
function constructOptions(random) {
  const cognito = name => plain(`cognito.${name}`);
  const switches = names => random.some(names, 3).map(name => [name, plain(random.of(["True", "True", "False"]))]);
  const duration = () => plain(`Duration.${random.of(["seconds", "minutes", "hours", "days"])}(${random.of(amounts)})`);
  const scope = () =>
    cognito(random.of(["OAuthScope.OPENID", "OAuthScope.EMAIL", "OAuthScope.COGNITO_ADMIN", 'OAuthScope.custom("orders/read")', "OAuthScope.custom('OpenID')"]));
  const listed = choices => list(random.some([...choices, choices[0]], 3).map(text));
  const oauth = {
    flows: () => structure("OAuthFlows", switches(["authorization_code_grant", "implicit_code_grant", "client_credentials"])),
    scopes: () => list(Array.from({ length: random.below(4) }, scope)),
    callback_urls: () => listed(urls),
    logout_urls: () => listed(urls),
    default_redirect_uri: () => text(random.of(urls)),
  };
  const all = {
    auth_flows: () => structure("AuthFlow", switches(["user_srp", "user_password", "admin_user_password", "custom", "user"])),
    o_auth: () => structure("OAuthSettings", random.some(Object.keys(oauth), 5).map(name => [name, oauth[name]()])),
    disable_o_auth: () => plain(random.of(["True", "False"])),
    generate_secret: () => plain(random.of(["True", "False"])),
    prevent_user_existence_errors: () => plain(random.of(["True", "False"])),
    enable_token_revocation: () => plain(random.of(["True", "False"])),
    enable_propagate_additional_user_context_data: () => plain("True"),
    access_token_validity: duration,
    id_token_validity: duration,
    refresh_token_validity: duration,
    auth_session_validity: duration,
    refresh_token_rotation_grace_period: () => plain(`Duration.seconds(${random.of(amounts)})`),
    supported_identity_providers: () =>
      list(random.some(["COGNITO", "GOOGLE", 'custom("GOOGLE")', "custom('Okta')"], 3).map(name => cognito(`UserPoolClientIdentityProvider.${name}`))),
    write_attributes: () => cognito("ClientAttributes().with_standard_attributes(email=True, email_verified=True)"),
    user_pool_client_name: () => text("web"),
  };
  return random.some(Object.keys(all), 7).map(name => [name, all[name]()]);
}

const odd = { CallbackURLs: "callback_ur_ls", LogoutURLs: "logout_ur_ls", DefaultRedirectURI: "default_redirect_uri" };

function snakeCase(name) {
  return name.replaceAll(/[A-Z]/gu, (letter, offset) => `${offset > 0 ? "_" : ""}${letter.toLowerCase()}`);
}

const jsiiName = name => odd[name] ?? snakeCase(name);
const pulumiName = name => (name in odd ? jsiiName(name).replace("ur_ls", "urls") : snakeCase(name).replace("o_auth", "oauth"));

/** Names as a library spells them, and structures as its classes. */
function renamed(entries, spell, classOf) {
  return entries.map(([name, value]) => [
    spell(name),
    value.kind === "structure" ? { ...value, name: classOf?.(value.name), keywords: renamed(value.keywords, spell, classOf) } : value,
  ]);
}

const hosts = {
  boto3(random) {
    const identity = [["UserPoolId", text("us-east-1_Example1")]];
    const isUpdate = random.oneIn(3);
    const operation = isUpdate ? "update" : "create";
    const name = isUpdate ? ["ClientId", text("1example23456789")] : ["ClientName", text("web")];
    const given = settings(random).filter(([key]) => !isUpdate || key !== "GenerateSecret");
    return {
      imports: ["import boto3", 'client = boto3.client("cognito-idp")'],
      made: call(`client.${operation}_user_pool_client`, [...identity, name, ...renamed(given, key => key)]),
      positional: [],
    };
  },
  cdkL1: random => ({
    imports: ["from aws_cdk import Stack, aws_cognito as cognito"],
    made: call("cognito.CfnUserPoolClient", [
      ["user_pool_id", text("us-east-1_Example1")],
      ...renamed(settings(random), jsiiName, name => `cognito.CfnUserPoolClient.${name}Property`),
    ]),
    positional: ["self", '"Client"'],
  }),
  cdkL2: random => ({
    imports: ["from aws_cdk import Duration, Stack, aws_cognito as cognito"],
    made: call("pool.add_client", renamed(constructOptions(random), name => name, name => `cognito.${name}`)),
    setUp: 'pool = cognito.UserPool(self, "Pool")',
    positional: ['"Client"'],
  }),
  pulumi: random => ({
    imports: ["import pulumi_aws as aws"],
    made: call("aws.cognito.UserPoolClient", [
      ["user_pool_id", text("us-east-1_Example1")],
      ...renamed(settings(random), pulumiName, random.oneIn(2) ? name => `aws.cognito.UserPoolClient${name}Args` : undefined),
    ]),
    positional: ['"web"'],
  }),
};

/** A program with an app client. */
export class ClientProgram {
  #random;
  #step;
  #constants = [];

  constructor(seed) {
    this.#random = new Random(seed);
    this.#step = this.#random.of(["    ", "    ", "  ", "\t"]);
  }

  get text() {
    const random = this.#random;
    const host = random.of(Object.keys(hosts));
    const { imports, made, setUp, positional } = hosts[host](random);
    const isMethod = positional[0] === "self" || setUp !== undefined;
    const body = [...(setUp === undefined ? [] : [setUp]), ...this.#statements(made, positional)];
    const lines = [
      ...(random.oneIn(4) ? ['"""Clients of the shop: Käse, 😀."""'] : []),
      "from app import config",
      ...imports,
      ...this.#constants,
      ...(isMethod ? this.#class(body) : this.#function(body)),
    ];
    const newline = random.oneIn(5) ? "\r\n" : "\n";
    return `${random.oneIn(10) ? "\uFEFF" : ""}${lines.join("\n").replaceAll("\n", newline)}${random.oneIn(6) ? "" : newline}`;
  }

  #indented(lines, depth = 1) {
    return lines.map(line => (line === "" ? "" : `${this.#step.repeat(depth)}${line}`));
  }

  #class(body) {
    return ["class Auth(Stack):", ...this.#indented(["def __init__(self, scope, id):"]), ...this.#indented(["super().__init__(scope, id)", ...body], 2), 'Auth(None, "auth")'];
  }

  #function(body) {
    const random = this.#random;
    return random.of([
      () => body,
      () => ["if True:", ...this.#indented(body)],
      () => ["def main():", ...this.#indented(body), "main()"],
      () => ["try:", ...this.#indented(body), "finally:", ...this.#indented(["pass"])],
      () => ["with config.session() as session:", ...this.#indented(body)],
    ])();
  }

  /** The call, and what is before and after it. Lines of the call are indented as those around it. */
  #statements(made, positional) {
    const random = this.#random;
    const before = [];
    const given = this.#given(made, positional, before);
    const result = random.of(["", "", "made = ", "made: object = ", "return_value = made = "]);
    const end = random.of(["", "", "", "  # the client", "; done = True", ";"]);
    const lines = `${result}${made.name}${given}${end}`.split("\n");
    return [...before, ...lines];
  }

  #given(made, positional, before) {
    const random = this.#random;
    const keywords = made.keywords;
    const style = random.of(["plain", "plain", "plain", "dictionary", "variable", "steps"]);
    if (style === "plain" || keywords.length === 0) {
      return this.#arguments(positional, keywords);
    }
    if (style === "dictionary") {
      const cut = random.below(keywords.length);
      return this.#arguments([...positional], keywords.slice(0, cut), `**${this.#dictionary(keywords.slice(cut))}`);
    }
    const cut = style === "steps" ? 1 + random.below(keywords.length) : keywords.length;
    before.push(...`params = ${this.#dictionary(keywords.slice(0, cut))}`.split("\n"));
    for (const [name, value] of keywords.slice(cut)) {
      const key = JSON.stringify(name);
      const written = this.#value(value);
      before.push(...random.of([`params[${key}] = ${written}`, `params.update({${key}: ${written}})`, `params.update(${name}=${written})`, `params |= {${key}: ${written}}`]).split("\n"));
    }
    return `(${[...positional, "**params"].join(", ")})`;
  }

  #arguments(positional, keywords, last) {
    const spaced = this.#random.oneIn(12) ? " = " : "=";
    const given = [...positional, ...keywords.map(([name, value]) => `${name}${spaced}${this.#value(value)}`), ...(last === undefined ? [] : [last])];
    return this.#brackets("(", given, ")");
  }

  #dictionary(entries) {
    const random = this.#random;
    const isCall = random.oneIn(4);
    const written = entries.map(([name, value]) => {
      const quote = random.of(['"', "'"]);
      return isCall ? `${name}=${this.#value(value)}` : `${quote}${name}${quote}${random.of([": ", ": ", ":", " : "])}${this.#value(value)}`;
    });
    return isCall ? `dict${this.#brackets("(", written, ")")}` : this.#brackets("{", written, "}");
  }

  /** Items between brackets, on one line or on several. Nested lines keep their own indentation. */
  #brackets(open, items, close) {
    const random = this.#random;
    if (items.length === 0) {
      return random.of([`${open}${close}`, `${open}${close}`, `${open} ${close}`, `${open}\n${close}`, `${open}  # none\n${close}`]);
    }
    const deeper = items.map(item => item.replaceAll("\n", `\n${this.#step}`));
    const trailing = random.of([",", ",", ""]);
    return random.of([
      () => `${open}${items.join(random.of([", ", ", ", ","]))}${random.oneIn(6) ? "," : ""}${close}`,
      () => `${open}\n${deeper.map(item => `${this.#step}${item}`).join(",\n")}${trailing}\n${close}`,
      () => `${open}\n${deeper.map((item, index) => `${this.#step}${item}${index < items.length - 1 ? "," : trailing}${this.#comment()}`).join("\n")}\n${close}`,
      () => `${open}${deeper.join(`,\n${this.#step}`)}${trailing}${close}`,
      () => `${open}\n${this.#step}# What follows is needed.\n${this.#step}${deeper.join(", ")}${trailing}\n\n${close}`,
      () => `${open}  # first\n${deeper.map(item => `${this.#step}${item}`).join(`\n${this.#step}, `)}${close}`,
      () => `${open} ${items.join(", \\\n    ")} ${close}`,
    ])();
  }

  #comment() {
    return this.#random.of(["", "", "  # 😀, \"it's\" (needed", "  # noqa: E501"]);
  }

  #value(value) {
    const random = this.#random;
    switch (value.kind) {
      case "text":
        return this.#shared(this.#text(value.value), 6);
      case "list":
        return this.#list(value.items);
      case "structure":
        return value.name === undefined || random.oneIn(4) ? this.#dictionary(value.keywords) : `${value.name}${this.#arguments([], value.keywords)}`;
      default:
        return this.#shared(random.oneIn(8) ? `(${value.value})` : String(value.value), 8);
    }
  }

  #list(items) {
    const random = this.#random;
    const written = items.map(item => this.#value(item));
    return random.of([
      () => this.#brackets("[", written, "]"),
      () => this.#brackets("[", written, "]"),
      () => this.#brackets("[", written, "]"),
      () => (written.length === 0 ? "()" : this.#brackets("(", written.length === 1 ? [`${written[0]},`] : written, ")").replace(/,,/u, ",")),
      () => `list(${this.#brackets("[", written, "]")})`,
      () => `${this.#brackets("[", written.slice(0, 1), "]")} + ${this.#brackets("[", written.slice(1), "]")}`,
      () => this.#brackets("[", [...written.slice(0, 1), `*${this.#brackets("[", written.slice(1), "]")}`], "]"),
      () => this.#brackets("[", [...written, "config.value"], "]"),
      () => `(${this.#brackets("[", written, "]")} if config.value else ${this.#brackets("[", written.slice(1), "]")})`,
      () => this.#shared(this.#brackets("[", written, "]"), 1),
    ])();
  }

  /** The same, maybe as a constant of the module. */
  #shared(written, times) {
    if (!this.#random.oneIn(times) || written.includes("cognito.") || written.includes("Duration.") || written.includes("params")) {
      return written;
    }
    const name = `CONSTANT_${this.#constants.length}`;
    this.#constants.push(...`${name} = ${written}`.split("\n"));
    return name;
  }

  #text(value) {
    const random = this.#random;
    const middle = value.length >> 1;
    return random.of([
      () => `"${value}"`,
      () => `"${value}"`,
      () => `'${value}'`,
      () => `"""${value}"""`,
      () => `r'${value}'`,
      () => `u"${value}"`,
      () => `f"${value}"`,
      () => `("${value.slice(0, 2)}" "${value.slice(2)}")`,
      () => `("${value.slice(0, 3)}"\n    '${value.slice(3)}')`,
      () => `"${value.slice(0, 2)}" + "${value.slice(2)}"`,
      () => (/^[ -~]*$/u.test(value) ? `"${value.slice(0, middle)}\\x${value.charCodeAt(middle).toString(16).padStart(2, "0")}${value.slice(middle + 1)}"` : `"${value}"`),
      () => `"${value.slice(0, 1)}\\\n${value.slice(1)}"`,
    ])();
  }
}
