// What hcl2json makes of a file, from our own tree.

export function asJson(body, text) {
  const result = {};
  for (const item of body.items) {
    if (item.type === "attribute") {
      result[item.name] = valueOf(item.value, text);
      continue;
    }
    const path = [item.name, ...item.labels.map(({ value }) => value)];
    const last = path.pop();
    let holder = result;
    for (const key of path) {
      holder = holder[key] ??= {};
    }
    (holder[last] ??= []).push(asJson(item.body, text));
  }
  return result;
}

function valueOf(node, text) {
  switch (node.type) {
    case "number":
    case "boolean":
      return node.value;
    case "null":
      return null;
    case "template":
      return node.parts.map(part => partOf(part, text)).join("");
    case "tuple":
      return node.items.map(item => valueOf(item, text));
    case "object":
      return Object.fromEntries(node.items.map(({ key, value }) => [keyOf(key, text), valueOf(value, text)]));
    default:
      return `\${${text.slice(...node.range)}}`;
  }
}

function partOf(part, text) {
  return part.type === "text"
    ? part.value.replaceAll(/[$%](?=\{)/gu, "$&$&")
    : `\${${text.slice(...part.value.range)}}`;
}

function keyOf(key, text) {
  return key.type === "name" ? key.name : String(valueOf(key, text));
}
