// Functions of the language take their arguments from the stack, which a hundred thousand of them overflow.

/** Pushes items onto a list, however many they are. */
export function pushAll<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) {
    list.push(item);
  }
}

/** The largest of some numbers, however many they are. `-Infinity` if there are none. */
export function maximum(numbers: readonly number[]): number {
  return numbers.reduce((largest, other) => Math.max(largest, other), -Infinity);
}
