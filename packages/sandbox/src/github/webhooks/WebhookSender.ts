import { createHmac, randomUUID } from 'node:crypto';
import type { Schedule, ScheduledFact } from '../../world/Schedule';
import type { Links } from '../Links';
import { renderPayload } from './renderPayload';

export interface WebhookTarget {
  url: string;
  /** Key of `X-Hub-Signature-256`. */
  secret: string;
}

export interface WebhookCounters {
  delivered: number;
  failed: number;
  /** Why the latest one failed. */
  lastFailure?: string;
}

const GIVE_UP_AFTER = 10_000;

/** Tells the configured address what has happened: each fact once, in order, one after the other. */
export class WebhookSender {
  readonly #schedule: Schedule;
  readonly #links: Links;
  readonly #target: WebhookTarget | undefined;
  readonly #counters: WebhookCounters = { delivered: 0, failed: 0 };
  #queue: Promise<void> = Promise.resolve();

  constructor(
    schedule: Schedule,
    links: Links,
    target: WebhookTarget | undefined,
  ) {
    this.#schedule = schedule;
    this.#links = links;
    this.#target = target;
  }

  get counters(): WebhookCounters {
    return { ...this.#counters };
  }

  /** Sends everything up to `now`; resolves when it has been sent (or could not be). */
  pump(now: number): Promise<void> {
    const due = this.#schedule.take(now);
    this.#queue = this.#queue.then(async () => {
      for (const entry of due) {
        await this.#send(entry);
      }
    });
    return this.#queue;
  }

  async #send(entry: ScheduledFact): Promise<void> {
    if (!this.#target) {
      return;
    }
    try {
      const body = JSON.stringify(renderPayload(this.#links, entry));
      const signature = createHmac('sha256', this.#target.secret)
        .update(body)
        .digest('hex');
      const response = await fetch(this.#target.url, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          'user-agent': 'GitHub-Hookshot/sandbox',
          'x-github-event': entry.fact.event,
          'x-github-delivery': randomUUID(),
          'x-github-hook-id': '1',
          'x-github-hook-installation-target-type': 'organization',
          'x-github-hook-installation-target-id': String(
            entry.repository.owner.id,
          ),
          'x-hub-signature-256': `sha256=${signature}`,
        },
        signal: AbortSignal.timeout(GIVE_UP_AFTER),
      });
      await response.arrayBuffer();
      if (!response.ok) {
        throw new Error(`${this.#target.url} answered ${response.status}`);
      }
      this.#counters.delivered += 1;
    } catch (error) {
      // As GitHub does: a delivery that fails is noted and not repeated.
      this.#counters.failed += 1;
      this.#counters.lastFailure = String(
        (error as Error).cause ?? (error as Error).message,
      );
    }
  }
}
