// Random programs about a few lists, dictionaries, texts and numbers, which are shared, changed and rebound.
import { Random } from "./random.mjs";

const keys = ["k", "l", "m"];

/** The variables of each kind, which keep it, so that few programs raise. */
const variables = { list: ["a", "b"], map: ["c", "d"], text: ["s", "t"], number: ["n"] };
const kinds = Object.keys(variables);

export class RandomProgram {
  #random;
  #lines = [];
  #count = 0;
  #hasTarget = false;

  constructor(seed) {
    this.#random = new Random(seed);
  }

  get text() {
    for (const kind of kinds) {
      for (const name of variables[kind]) {
        this.#line(0, `${name} = ${this.#literal(kind, 0)}`);
      }
    }
    this.#block(0, 3 + this.#below(6));
    if (!this.#hasTarget) {
      this.#target(0);
    }
    return `${this.#lines.join("\n")}\n`;
  }

  #below(limit) {
    return this.#random.below(limit);
  }

  #of(choices) {
    return this.#random.of(choices);
  }

  #line(depth, text) {
    this.#lines.push(`${"    ".repeat(depth)}${text}`);
  }

  #kind() {
    return this.#of(kinds);
  }

  #name(kind = this.#kind()) {
    return this.#of(variables[kind]);
  }

  #fresh(prefix) {
    this.#count += 1;
    return `${prefix}${this.#count}`;
  }

  #any(depth) {
    return this.#value(this.#kind(), depth);
  }

  #literal(kind, depth) {
    const inner = () => this.#any(depth - 1);
    switch (kind) {
      case "list":
        return depth > 0 ? this.#of([`[${inner()}, ${inner()}]`, `[${inner()}]`]) : this.#of(["[]", "[1]", '["x", [2]]']);
      case "map":
        return `{"k": ${depth > 0 ? inner() : 1}, "l": ${depth > 0 ? inner() : "[2]"}, "m": "x"}`;
      case "text":
        return this.#of(['"x"', '"prod"', '""', "'a' 'b'", 'r"\\n"', '"\\x41"', '"""u\nv"""']);
      default:
        return this.#of(["0", "1", "2", "0x1f", "1_0", "True", "-3"]);
    }
  }

  #value(kind, depth) {
    const inner = (of = kind) => this.#value(of, depth - 1);
    if (depth <= 0) {
      return this.#of([() => this.#name(kind), () => this.#literal(kind, 0)])();
    }
    const name = this.#name(kind);
    const common = [
      () => name,
      () => this.#literal(kind, depth),
      () => `(${inner()} if ${this.#test()} else ${inner()})`,
      () => `(${inner()} or ${inner()})`,
      () => `(${inner()} and ${inner()})`,
      () => `(${name} := ${inner()})`,
      () => `[${inner()}, 1][0]`,
      () => `{"k": ${inner()}}["k"]`,
    ];
    const own = {
      list: [
        () => `[*${name}, ${this.#any(depth - 1)}]`,
        () => `list(${name})`,
        () => `${name}.copy()`,
        () => `(${name} + ${inner()})`,
        () => `[v for v in ${name}]`,
        () => `list(${this.#name("map")}.values())`,
        () => '"x,y".split(",")',
        () => `${name}[:]`,
        () => `sorted(["b", ${inner("text")}])`,
      ],
      map: [
        () => `{**${name}, "${this.#of(keys)}": ${this.#any(depth - 1)}}`,
        () => `dict(${name}, m=${this.#any(depth - 1)})`,
        () => `${name}.copy()`,
        () => `(${name} | ${inner()})`,
        () => `dict(k=${this.#any(depth - 1)}, l=1, m=2)`,
      ],
      text: [
        () => `f"{${name}}/{p}"`,
        () => `"%s-%d" % (${inner()}, ${inner("number")})`,
        () => `"{}:{x}".format(${inner("number")}, x=${inner()})`,
        () => `str(${inner("number")})`,
        () => `(${inner()} + ${inner()})`,
        () => `",".join([${inner()}, ${inner()}])`,
        () => `${inner()}.lower()`,
      ],
      number: [
        () => `(${inner()} ${this.#of(["+", "*", "-"])} ${inner()})`,
        () => `(${inner()} ${this.#of(["//", "%"])} ${this.#of(["2", "-3", "7"])})`,
        () => "int(\"12\")",
        () => `(not ${this.#any(depth - 1)})`,
        () => `bool(${this.#any(depth - 1)})`,
        () => `(${inner()} == ${inner()})`,
      ],
    };
    return this.#of(this.#below(2) === 0 ? common : own[kind])();
  }

  #test() {
    return this.#of(['p == "prod"', "p", "q", "not q", 'p != "prod"', 'p in ("prod", "dev")', `${this.#name()}`, "p and q", `${this.#name("text")} == "x"`]);
  }

  #block(depth, length) {
    for (let index = 0; index < length; index += 1) {
      this.#statement(depth);
    }
  }

  #target(depth) {
    this.#hasTarget = true;
    this.#line(depth, `target(${this.#of([this.#name(), this.#name("map"), this.#name("list"), this.#any(1)])})`);
  }

  #compound(depth, head) {
    this.#line(depth, head);
    this.#block(depth + 1, 1 + this.#below(2));
    this.#line(depth + 1, "pass");
  }

  #statement(depth) {
    const kind = this.#kind();
    const name = this.#name(kind);
    const list = this.#name("list");
    const map = this.#name("map");
    const plain = [
      () => this.#line(depth, `${name} = ${this.#value(kind, 2)}`),
      () => this.#line(depth, `${name} = ${this.#name(kind)}`),
      () => this.#line(depth, `${name} = ${this.#name(kind)} = ${this.#value(kind, 1)}`),
      () => this.#line(depth, `${list}, ${map} = ${this.#name("list")}, ${this.#value("map", 1)}`),
      () => this.#line(depth, `_, *${list} = ${this.#name("list")}`),
      () => this.#line(depth, `${map}["${this.#of(keys)}"] = ${this.#any(1)}`),
      () => this.#line(depth, `${map}["k"] = ${list}`),
      () => this.#line(depth, `${list}.append(${this.#any(1)})`),
      () => this.#line(depth, `${list}.extend([${this.#any(1)}])`),
      () => this.#line(depth, `${list}.insert(0, ${this.#any(1)})`),
      () => this.#line(depth, `${map}.update(l=${this.#any(1)})`),
      () => this.#line(depth, `${map}.update({"m": ${this.#any(1)}})`),
      () => this.#line(depth, `${map}.setdefault("m", ${this.#any(1)})`),
      () => this.#line(depth, `${map}.pop("${this.#of(keys)}", None)`),
      () => this.#line(depth, `del ${map}["${this.#of(keys)}"]`),
      () => this.#line(depth, `${list} += [${this.#any(1)}]`),
      () => this.#line(depth, `${this.#name("text")} += ${this.#value("text", 1)}`),
      () => this.#line(depth, `n += ${this.#value("number", 1)}`),
      () => this.#line(depth, `${map} |= {"k": ${this.#any(1)}}`),
      () => this.#line(depth, `p and (${name} := ${this.#value(kind, 1)})`),
      () => this.#line(depth, `[v.append(1) for v in [${list}]]`),
      () => this.#line(depth, `${map}["k"] = [${list}]\n${"    ".repeat(depth)}${map}["k"][0].append(3)`),
      () => this.#line(depth, this.#of([`exec("n = 9")`, `globals()["n"] = 9`, `print(${name})`, "pass"])),
      () => this.#hasTarget || this.#target(depth),
    ];
    const compound = [
      () => this.#compound(depth, `if ${this.#test()}:`),
      () => {
        this.#compound(depth, `if ${this.#test()}:`);
        this.#compound(depth, "else:");
      },
      () => {
        this.#compound(depth, `if ${this.#test()}:`);
        this.#compound(depth, `elif ${this.#test()}:`);
      },
      () => this.#compound(depth, `for ${name} in [${this.#value(kind, 1)}, ${this.#value(kind, 1)}]:`),
      () => this.#compound(depth, `for item in ${list}[:]:`),
      () => {
        this.#compound(depth, "try:");
        this.#compound(depth, "except Exception:");
      },
      () => this.#compound(depth, `with nullcontext(${this.#name(kind)}) as ${name}:`),
      () => {
        this.#line(depth, `match ${this.#name(kind)}:`);
        this.#compound(depth + 1, `case ${this.#of([name, `[_, *${list}]`, `{"k": _, **${map}}`])}:`);
      },
      () => this.#function(depth),
      () => this.#class(depth),
    ];
    this.#of(depth < 3 && this.#below(3) === 0 ? compound : plain)();
  }

  #function(depth) {
    const f = this.#fresh("f");
    const list = this.#name("list");
    const parameter = this.#of(["x", "a", `x=${list}`, "*x", "**x"]);
    this.#line(depth, `def ${f}(${parameter}):`);
    if (this.#below(2) === 0) {
      this.#line(depth + 1, `global ${this.#of(["b", "c", "d"])}`);
    }
    this.#line(depth + 1, this.#of(["x.append(1)", "a.append(1)", "x[0].append(1)", 'x["k"].append(1)', "pass", "b = [7]"]));
    this.#block(depth + 1, this.#below(2));
    this.#line(depth + 1, `return ${this.#of([list, "x", "a", this.#value("list", 1)])}`);
    const argument = parameter === "**x" ? `k=${this.#name("list")}` : this.#name("list");
    this.#line(depth, this.#of([`${f}(${argument})`, `${list} = ${f}(${argument})`, `${f}(${argument}).append(5)`, "pass"]));
  }

  #class(depth) {
    const c = this.#fresh("C");
    const list = this.#name("list");
    this.#line(depth, `class ${c}:`);
    this.#line(depth + 1, `K = ${this.#value("number", 1)}`);
    this.#line(depth + 1, `L = ${this.#name("list")}`);
    this.#line(depth, this.#of([`${c}.K = 1`, `${c}.L.append(1)`, `setattr(${c}, "K", 1)`, `n = ${c}.K`, `${list} = ${c}.L`]));
    this.#line(depth, this.#of(["pass", `n = ${c}.K`, `${list} = ${c}.L`]));
  }
}
