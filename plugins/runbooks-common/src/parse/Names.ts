/** Hands out names that are unique among themselves: the second `steps` is `steps-2`. */
export class Names {
  readonly #taken = new Set<string>();

  take(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.#taken.has(name); number++) {
      name = `${wanted}-${number}`;
    }
    this.#taken.add(name);
    return name;
  }
}
