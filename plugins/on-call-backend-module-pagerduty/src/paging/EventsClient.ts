import { z } from 'zod';
import type { HttpExchange } from '../client/HttpExchange';
import type { PagerDutySeverity } from '../mapping/severities';

/** Something that is told to the Events API v2. */
export type PagerDutyEvent = {
  routing_key: string;
  dedup_key: string;
} & (
  | { event_action: 'acknowledge' | 'resolve' }
  | {
      event_action: 'trigger';
      payload: {
        summary: string;
        source: string;
        severity: PagerDutySeverity;
        custom_details?: Record<string, string>;
      };
      links?: { href: string; text: string }[];
      client?: string;
      client_url?: string;
    }
);

const answerSchema = z.object({ status: z.literal('success') });

/** Talks to PagerDuty's Events API v2. What is sent twice with one dedup key counts once. */
export class EventsClient {
  readonly #baseUrl: string;
  readonly #exchange: HttpExchange;

  constructor(baseUrl: string, exchange: HttpExchange) {
    this.#baseUrl = baseUrl;
    this.#exchange = exchange;
  }

  /** @throws errors of `@backstage/errors`, worded for people, where it is not known to be accepted. */
  async send(event: PagerDutyEvent, signal: AbortSignal): Promise<void> {
    await this.#exchange.ask({
      method: 'POST',
      url: `${this.#baseUrl}/v2/enqueue`,
      headers: async () => ({
        accept: 'application/json',
        'content-type': 'application/json',
      }),
      body: JSON.stringify(event),
      what: 'taking an event',
      scope: 'of its integration',
      answer: answerSchema,
      repeatable: true,
      signal,
    });
  }
}
