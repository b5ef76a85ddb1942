type Child = Node | string | undefined;

interface Attributes {
  readonly [name: string]: string | boolean | undefined;
}

/** Makes an element. Of attributes, `true` is present without a value, and `false` and `undefined` are left out. */
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
 * The element of the page that has an id.
 *
 * @throws Error if there is none of this class, which is a mistake of the page
 */
export function byId<E extends Element>(id: string, type: new () => E): E {
  const found = document.getElementById(id);
  if (!(found instanceof type)) {
    throw new Error(`The page has no #${id} that is a ${type.name}.`);
  }
  return found;
}

/** A text in which what stands between backquotes or apostrophes is code. */
export function withCode(text: string): readonly (Node | string)[] {
  return text
    .split(/(`[^`]+`|'[^']+')/u)
    .map(part => (/^[`'].+[`']$/su.test(part) ? element("code", {}, part.slice(1, -1)) : part));
}
