/** Generates programs of constants, conditions and updates. Equal seeds give equal programs. */
export class RandomProgram {
  readonly source: string;
  #state: number;
  #names: string[] = [];

  constructor(seed: number) {
    this.#state = seed * 2_654_435_761 + 1;
    const statements = [this.#start(), this.#start()];
    for (let count = this.#below(5) + 1; count > 0; count -= 1) {
      statements.push(this.#declaration());
      while (this.#below(3) === 0) {
        statements.push(this.#change());
      }
    }
    const use = this.#below(2) === 0 ? `target(${this.#expression(3)});` : `target([${this.#names.join(", ")}]);`;
    statements.splice(this.#below(3) === 0 ? this.#below(statements.length) : statements.length, 0, "");
    this.source = [...statements, use, ...(this.#below(6) === 0 ? [this.#change()] : [])].join("\n");
  }

  #below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  #one<T>(...choices: readonly [T, ...T[]]): T {
    return choices[this.#below(choices.length)] ?? choices[0];
  }

  #name(): string {
    const index = this.#below(3) === 0 ? this.#below(2) : this.#below(this.#names.length);
    return this.#names[index] ?? '"none"';
  }

  /** A value that later statements can access and update. */
  #start(): string {
    const name = `v${this.#names.length}`;
    const value = this.#one(
      () => `{ a: ${this.#list(2)}, b: ${this.#scalar()} }`,
      () => `{ a: ${this.#object(2)}, b: ${this.#list(2)} }`,
      () => `[{ a: ${this.#scalar()} }, ${this.#scalar()}]`,
    )();
    this.#names.push(name);
    return `const ${name} = ${value};`;
  }

  #declaration(): string {
    const value = this.#expression(3);
    const name = `v${this.#names.length}`;
    this.#names.push(name);
    switch (this.#below(6)) {
      case 0:
        return `const { a: ${name} } = ${this.#object(2)};`;
      case 1:
        return `const { b: ${name} = ${this.#expression(1)} } = ${this.#object(2)};`;
      case 2:
        return `let ${name} = ${value};`;
      default:
        return `const ${name} = ${value};`;
    }
  }

  #change(): string {
    const name = this.#name();
    const value = this.#expression(1);
    return this.#one(
      `${name}.push(${value});`,
      `${name}.a = ${value};`,
      `${name}["b"] = ${value};`,
      `${name}.a.b = ${value};`,
      `${name}.a.push(${value});`,
      `${name}?.push(${value}, ...${this.#list(1)});`,
      `${name}.b?.unshift(${value});`,
      `${name}[1] = ${value};`,
      `if (${this.#test()}) { ${name}.a = ${value}; }`,
      `if (${this.#test()}) { ${name}.b = ${value}; } else { ${name}.push(${this.#scalar()}); }`,
      `if (${this.#test()}) ${name}.a.push(${value}); else if (${this.#test()}) ${name}.a = ${this.#scalar()};`,
      `{ ${name}.a = ${value}; if (${this.#test()}) { if (${this.#test()}) ${name}.a = ${this.#scalar()}; } }`,
      `try { ${name}.a = ${value}; ${name}.b.push(${value}); } catch {}`,
      `{ const other = ${name}; other.a = []; ${name}.a.push(${value}); }`,
      `{ const { a } = ${name}; ${name}.a = []; a.push(${value}); }`,
      `out: { if (${this.#test()}) break out; ${name}.b = ${value}; }`,
      `delete ${name}.a;`,
      `delete ${name}["b"];`,
      `if (${this.#test()}) delete ${name}.a;`,
      `{ const alias = ${name}; delete alias.b; }`,
      `{ function strip(x) { delete x.a; } strip(${name}); }`,
      `if (!${name}.a) ${name}.a = ${value};`,
      `if (${name}.b === undefined) { ${name}.b = ${value}; }`,
      `if (${name}?.a?.length > 1) ${name}.b = ${value};`,
      `if (${name}.a?.includes?.(${this.#scalar()})) { ${name}.b = ${value}; }`,
      `{ const has = Boolean(${name}.b); if (has) ${name}.a = ${value}; }`,
      `applyDefaults(${name});`,
      `{ const holder = { a: ${name} }; applyDefaults(holder); }`,
      `{ class Holder { held = ${name}; constructor() { const { held } = this; held.b = ${value}; } } new Holder(); }`,
      `Object.assign(${name}, ${this.#object(1)});`,
      `const alias${this.#below(1e6)} = ${name}; `,
      `{ const alias = ${name}; alias.a = ${value}; }`,
      `{ const holder = { a: ${name} }; holder.a.push(${value}); }`,
      `{ const holder = { ...${name} }; holder.a = ${value}; }`,
      `{ const holder = { ...${name} }; holder.b.push(${value}); }`,
      `{ const { a } = ${name}; a.push(${value}); }`,
      `(x => { x.a = ${value}; })(${name});`,
      `{ function change({ a }) { a.push(${value}); } change(${name}); }`,
      `{ function change(x) { x.b = ${value}; } change(${name}.a); change(${name}); }`,
      `{ const give = () => ${name}; give().a = ${value}; }`,
      `{ class Holder { #held = ${name}; constructor() { this.#held.a = ${value}; } } new Holder(); }`,
      `{ class Maker { constructor(x) { x.b = ${value}; } } new Maker(${name}); }`,
      `{ let other; other = ${name}; other.a = ${value}; }`,
      `${name}.push.apply(${name}, [${value}]);`,
      `for (const item of ${name}) { item.a = ${value}; }`,
      `${name}.forEach(item => { item.b = ${value}; });`,
      `(${this.#test()} ? ${name} : {}).a = ${value};`,
      `[${name}.a] = [${this.#scalar()}];`,
    );
  }

  #object(depth: number): string {
    const members = Array.from({ length: this.#below(4) }, () =>
      this.#one(
        () => `a: ${this.#expression(depth - 1)}`,
        () => `b: ${this.#expression(depth - 1)}`,
        () => `"c": ${this.#expression(depth - 1)}`,
        () => `["a"]: ${this.#expression(depth - 1)}`,
        () => `...${this.#operand(depth - 1)}`,
        () => `...(${this.#test()} && ${this.#object(depth - 1)})`,
        () => `...(${this.#test()} ? ${this.#object(depth - 1)} : {})`,
      )(),
    );
    return depth < 0 ? "{}" : `{ ${members.join(", ")} }`;
  }

  #list(depth: number): string {
    const items = Array.from({ length: this.#below(4) }, () =>
      this.#one(
        () => this.#expression(depth - 1),
        () => this.#scalar(),
        () => `...${this.#list(depth - 1)}`,
        () => `...${this.#name()}`,
        () => `...(${this.#test()} ? ${this.#list(depth - 1)} : [])`,
      )(),
    );
    return depth < 0 ? "[]" : `[${items.join(", ")}]`;
  }

  #scalar(): string {
    return this.#one(
      '"x"',
      '"prod"',
      '""',
      "0",
      "1",
      "60",
      "true",
      "false",
      "null",
      "undefined",
      "input.unknown",
      '"y"',
    );
  }

  #test(): string {
    return this.#one(
      () => `input.${this.#one("p", "q")}`,
      () => `!input.${this.#one("p", "q")}`,
      () => `input.${this.#one("p", "q")} === ${this.#one('"prod"', '"dev"', "true", "undefined", "null")}`,
      () => `input.${this.#one("p", "q")} !== ${this.#one('"prod"', '"dev"', "true", "undefined")}`,
      () => `(input.p && input.q)`,
      () => `(input.p === "dev" || input.q)`,
      () => this.#name(),
      () => `${this.#name()} === ${this.#scalar()}`,
      () => `input.p == null`,
      () => `["prod", "dev"].includes(input.p)`,
      () => `typeof input.q !== "undefined"`,
      () => `Boolean(input.q)`,
    )();
  }

  #operand(depth: number): string {
    return `(${this.#expression(depth)})`;
  }

  #expression(depth: number): string {
    if (depth <= 0) {
      return this.#one(
        () => this.#scalar(),
        () => this.#name(),
      )();
    }
    const below = depth - 1;
    return this.#one(
      () => this.#scalar(),
      () => this.#name(),
      () => this.#name(),
      () => `${this.#name()}.${this.#one("a", "b")}`,
      () => `${this.#name()}?.a?.[0]`,
      () => this.#object(below),
      () => this.#list(below),
      () => `${this.#test()} ? ${this.#operand(below)} : ${this.#operand(below)}`,
      () => `${this.#operand(below)} && ${this.#operand(below)}`,
      () => `${this.#operand(below)} || ${this.#operand(below)}`,
      () => `${this.#operand(below)} ?? ${this.#operand(below)}`,
      () => `${this.#operand(below)} + ${this.#operand(below)}`,
      () => `${this.#operand(below)} * ${this.#one("2", "60")}`,
      () => `\`a\${${this.#operand(below)}}b\``,
      () => `!${this.#operand(below)}`,
      () => `${this.#list(below)}.concat(${this.#operand(below)})`,
      () => `${this.#list(below)}.filter(Boolean)`,
      () => `${this.#list(below)}.includes(${this.#scalar()})`,
      () => `["prod", "x"].includes(input.${this.#one("p", "q")})`,
      () => `Object.freeze(${this.#operand(below)})`,
      () => `Object.assign({}, ${this.#operand(below)}, ${this.#object(below)})`,
      () => `Boolean(${this.#operand(below)})`,
      () => `"s".concat(${this.#operand(below)})`,
      () => `(${this.#test()})`,
    )();
  }
}
