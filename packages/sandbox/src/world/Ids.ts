const FIRST = {
  account: 4_100_000,
  repository: 610_000_000,
  workflow: 51_000_000,
  environment: 1_900_000_000,
  run: 17_300_000_000,
  job: 48_200_000_000,
  deployment: 1_480_000_000,
  status: 1_760_000_000,
};

/**
 * Numbers things the way GitHub does. Deployments stay below 2^31, because
 * GraphQL's `databaseId` is a 32-bit Int; runs and jobs are as long as real ones.
 */
export class Ids {
  readonly #next = { ...FIRST };

  /** @param offset - added to every number, to keep clear of another sequence. */
  constructor(offset = 0) {
    for (const kind of Object.keys(FIRST) as (keyof typeof FIRST)[]) {
      this.#next[kind] += offset;
    }
  }

  next(kind: keyof typeof FIRST): number {
    this.#next[kind] += 1;
    return this.#next[kind];
  }
}
