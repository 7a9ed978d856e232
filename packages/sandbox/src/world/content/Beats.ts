import type { Instant } from '../model';

/**
 * A story as moments, told in the order of their time however they were collected.
 * Order matters: a commit's parent is the tip of that moment, and a deployment makes
 * the one before it inactive.
 */
export class Beats {
  readonly #beats: { at: Instant; happen: (at: Instant) => void }[] = [];

  add(at: Instant, happen: (at: Instant) => void): void {
    this.#beats.push({ at, happen });
  }

  tell(): void {
    this.#beats.sort((a, b) => a.at - b.at);
    for (const { at, happen } of this.#beats) {
      happen(at);
    }
  }
}
