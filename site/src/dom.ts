type Child = Node | string | undefined;

interface Attributes {
  readonly [name: string]: string | boolean | undefined;
}

/** Creates an element. An attribute that is `true` has no value; those that are `false` or `undefined` are omitted. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  made.append(...children.filter(child => child !== undefined));
  return made;
}

export function button(label: Child, onClick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, label);
  made.addEventListener("click", onClick);
  return made;
}

/**
 * The element with an id.
 *
 * @throws Error if there is no such element of this class, which is a bug in the page
 */
export function byId<E extends Element>(id: string, type: new () => E): E {
  const found = document.getElementById(id);
  if (!(found instanceof type)) {
    throw new Error(`The page has no #${id} that is a ${type.name}.`);
  }
  return found;
}

/** A text in which backquoted and quoted parts are marked up as code. */
export function withCode(text: string): readonly (Node | string)[] {
  return text
    .split(/(`[^`]+`|'[^']+')/u)
    .map(part => (/^[`'].+[`']$/su.test(part) ? element("code", {}, part.slice(1, -1)) : part));
}
