import type {
  AppClientRecord,
  PropertyCase,
  PropertyRecord,
  RecordedValue,
  SourceLocation,
} from "../../../src/inventory/app-client-record.ts";
import { button, element } from "../dom.ts";
import { hostName } from "./hosts.ts";

type Select = (place: SourceLocation) => void;

/** Only as many clients are expanded at first: more would be long to read, and slow to render on each key. */
const mostOpen = 3;

/** The effective configuration of each app client. Clients stay expanded or collapsed. */
export function renderClients(container: HTMLElement, clients: readonly AppClientRecord[], select: Select): void {
  const before = [...container.querySelectorAll("details")];
  const isSameList = before.length === clients.length;
  container.replaceChildren(
    ...clients.map((client, index) =>
      section(client, isSameList ? before[index]?.open === true : clients.length <= mostOpen || index === 0, select),
    ),
  );
}

function section(client: AppClientRecord, isOpen: boolean, select: Select): HTMLElement {
  const { label, name, host, operation, isConditional, profile } = client;
  const notes = [
    hostName(host).label,
    ...(operation === "update" ? ["update"] : []),
    ...(isConditional ? ["only under a condition"] : []),
  ];
  const details = element(
    "details",
    { class: "client", open: isOpen },
    element(
      "summary",
      {},
      element("span", { class: "client-name" }, name ?? label),
      element("span", { class: "client-host" }, notes.join(", ")),
    ),
    ...profile.map(({ when, summary }) =>
      element("p", { class: "profile" }, ...(when.length > 0 ? [condition(when), ": "] : []), summary),
    ),
  );
  if (isOpen) {
    details.append(settings(client, select));
  } else {
    const draw = () => {
      details.append(settings(client, select));
    };
    details.addEventListener("toggle", draw, { once: true });
  }
  return details;
}

function settings(client: AppClientRecord, select: Select): HTMLElement {
  const { label, name, properties } = client;
  const titles = ["Property", "Value", "From"];
  return element(
    "table",
    {},
    element("caption", { class: "visually-hidden" }, `Effective settings of ${name ?? label}`),
    element("thead", {}, element("tr", {}, ...titles.map(title => element("th", { scope: "col" }, title)))),
    element("tbody", {}, ...properties.flatMap(property => rows(property, client, select))),
  );
}

function rows(record: PropertyRecord, client: AppClientRecord, select: Select): readonly HTMLElement[] {
  const { cases } = record;
  return cases.map((found, index) =>
    element(
      "tr",
      { class: found.origin },
      index === 0
        ? element(
            "th",
            { scope: "row", ...(cases.length > 1 && { rowspan: String(cases.length) }) },
            name(record, client),
          )
        : undefined,
      element(
        "td",
        {},
        found.when.length > 0 ? element("div", { class: "when" }, condition(found.when)) : undefined,
        ...shown(found),
      ),
      element("td", {}, origin(found, client, record, select)),
    ),
  );
}

function name({ property, name: written }: PropertyRecord, { operation }: AppClientRecord): HTMLElement {
  const [member = property] = property.split(".");
  const action = operation === "update" ? "UpdateUserPoolClient" : "CreateUserPoolClient";
  return element(
    "a",
    {
      href: `https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_${action}.html#CognitoUserPools-${action}-request-${member}`,
      target: "_blank",
      rel: "noreferrer",
      title: property === written ? "In the API reference" : `${property} in the API reference`,
    },
    // A long name may wrap at the start of a word.
    ...written
      .split(/(?<=[._]|[a-z](?=[A-Z]))/u)
      .flatMap((part, index) => (index === 0 ? [part] : [element("wbr"), part])),
  );
}

function condition(when: readonly string[]): HTMLElement {
  return element("span", { class: "condition" }, `if ${when.join(" and ")}`);
}

function origin(found: PropertyCase, { host }: AppClientRecord, record: PropertyRecord, select: Select): Node {
  const { loc } = found;
  switch (found.origin) {
    case "written":
      return loc
        ? button(
            `line ${loc.start.line}`,
            () => {
              select(loc);
            },
            { class: "place", "aria-label": `Go to ${record.name} in line ${loc.start.line}` },
          )
        : document.createTextNode("written");
    case "host-default":
      return document.createTextNode(`default of ${hostName(host).vendor}`);
    case "service-default":
      return document.createTextNode("default of Cognito");
    case "unknown":
      return document.createTextNode("not in this file");
  }
}

function shown({ value, origin: from }: PropertyCase): readonly Node[] {
  if (value === null) {
    const text = from === "unknown" ? "stays as it is, or is set elsewhere" : "not known from this file";
    return [element("span", { class: "unknown" }, text)];
  }
  if (Array.isArray(value)) {
    return value.length === 0
      ? [element("span", { class: "unknown" }, "empty list")]
      : [
          element(
            "ul",
            { class: "values" },
            ...(value as readonly RecordedValue[]).map(item => element("li", {}, scalar(item))),
          ),
        ];
  }
  return [scalar(value)];
}

function scalar(value: RecordedValue): HTMLElement {
  return value === null
    ? element("span", { class: "unknown" }, "and what is not known")
    : element("code", {}, typeof value === "string" ? value : JSON.stringify(value));
}
