/** Random numbers that a seed determines. */
export class Random {
  #state;

  constructor(seed) {
    this.#state = Math.imul(seed, 2654435761) >>> 0;
  }

  // https://en.wikipedia.org/wiki/Linear_congruential_generator, with the constants of Numerical Recipes
  below(limit) {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  /** True once in so many times. */
  oneIn(times) {
    return this.below(times) === 0;
  }

  of(choices) {
    return choices[this.below(choices.length)];
  }

  /** Some of the choices, each at most once, in any order. */
  some(choices, most) {
    const left = [...choices];
    return Array.from({ length: Math.min(this.below(most + 1), left.length) }, () => left.splice(this.below(left.length), 1)[0]);
  }
}
