import type { Instant, WebhookFact } from './model';
import type { Repository } from './Repository';

export interface ScheduledFact {
  at: Instant;
  repository: Repository;
  fact: WebhookFact;
}

/** Facts to come, handed out once each, in the order of their instants. */
export class Schedule {
  #pending: ScheduledFact[] = [];
  #sorted = true;
  #taken: Instant;

  /** Facts before `from` are history: nobody is told about them. */
  constructor(from: Instant) {
    this.#taken = from;
  }

  add(at: Instant, repository: Repository, fact: WebhookFact): void {
    if (at >= this.#taken) {
      this.#pending.push({ at, repository, fact });
      this.#sorted = false;
    }
  }

  /** Takes every fact up to and including `now`. */
  take(now: Instant): ScheduledFact[] {
    if (!this.#sorted) {
      // The sort is stable: facts of one instant keep the order of their planning.
      this.#pending.sort((a, b) => a.at - b.at);
      this.#sorted = true;
    }
    const later = this.#pending.findIndex(entry => entry.at > now);
    this.#taken = Math.max(this.#taken, now);
    return this.#pending.splice(0, later === -1 ? this.#pending.length : later);
  }
}
