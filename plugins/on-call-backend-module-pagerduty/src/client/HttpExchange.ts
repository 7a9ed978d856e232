import { setTimeout as wait } from 'node:timers/promises';
import { ServiceUnavailableError } from '@backstage/errors';
import type { z } from 'zod';
import { explainRefusal } from './explainRefusal';
import { readRefusal } from './Refusal';
import { FailedAttempt, withRetries } from './withRetries';

/** One question to PagerDuty. */
export interface Exchange<T extends z.ZodType> {
  method: 'GET' | 'POST';
  url: string;
  /** Asked before every attempt, so that a token may be renewed in between. */
  headers: () => Promise<Record<string, string>>;
  /** As it is sent. */
  body?: string;
  /** For people, such as `reading services`. */
  what: string;
  /** Scope of OAuth that it needs, for people. */
  scope: string;
  answer: T;
  /** Whether asking twice does no harm. */
  repeatable: boolean;
  signal: AbortSignal;
}

export interface ExchangeOptions {
  fetch?: typeof fetch;
  now?: () => number;
  sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** How long one attempt may take, in milliseconds. */
  timeout?: number;
}

/** Asks by HTTP, with retries, and says in words what went wrong. */
export class HttpExchange {
  readonly #fetch: typeof fetch;
  readonly #now: () => number;
  readonly #sleep: NonNullable<ExchangeOptions['sleep']>;
  readonly #timeout: number;

  constructor(options: ExchangeOptions = {}) {
    this.#fetch = options.fetch ?? fetch;
    this.#now = options.now ?? Date.now;
    this.#sleep =
      options.sleep ??
      (async (milliseconds, signal) => {
        await wait(milliseconds, undefined, { signal });
      });
    this.#timeout = options.timeout ?? 20_000;
  }

  /**
   * @throws errors of `@backstage/errors`, worded for people; the signal's reason where that fires.
   */
  async ask<T extends z.ZodType>(exchange: Exchange<T>): Promise<z.output<T>> {
    const { signal } = exchange;
    return withRetries(() => this.#attempt(exchange), {
      signal,
      sleep: this.#sleep,
    });
  }

  async #attempt<T extends z.ZodType>(
    exchange: Exchange<T>,
  ): Promise<z.output<T>> {
    const { what, repeatable } = exchange;
    const headers = await exchange.headers();
    const { response, text } = await this.#send(exchange, headers);
    if (!response.ok) {
      const { status } = response;
      const refusal = readRefusal(status, response.headers, text, this.#now());
      // What was throttled was not done, so it may be asked again whatever it is.
      throw new FailedAttempt(
        explainRefusal(refusal, what, exchange.scope),
        status === 429 || (status >= 500 && repeatable),
        refusal.waitMs,
      );
    }
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      throw new FailedAttempt(
        new ServiceUnavailableError(
          `PagerDuty answered something that is no JSON while ${what}. Check callboard.onCall.pagerduty.apiBaseUrl, and proxies in between.`,
        ),
        repeatable,
      );
    }
    const parsed = exchange.answer.safeParse(json);
    if (!parsed.success) {
      const path = parsed.error.issues[0]?.path.join('.') || 'the answer';
      throw new ServiceUnavailableError(
        `PagerDuty answered in a form that is not known while ${what}: ${path} is not what was expected. Look for a newer version of this module.`,
      );
    }
    return parsed.data;
  }

  async #send(
    { method, url, body, what, repeatable, signal }: Exchange<z.ZodType>,
    headers: Record<string, string>,
  ) {
    const patience = AbortSignal.timeout(this.#timeout);
    try {
      const response = await this.#fetch(url, {
        method,
        headers,
        body,
        // A redirect would take the token to wherever it leads.
        redirect: 'error',
        signal: AbortSignal.any([signal, patience]),
      });
      return { response, text: await response.text() };
    } catch (error) {
      signal.throwIfAborted();
      throw new FailedAttempt(
        new ServiceUnavailableError(
          patience.aborted
            ? `PagerDuty did not answer within ${
                this.#timeout / 1000
              } s while ${what}. It is tried again later.`
            : `PagerDuty cannot be reached while ${what} (${reasonOf(
                error,
              )}). Check callboard.onCall.pagerduty.apiBaseUrl, and whether this backend may connect to it.`,
        ),
        repeatable,
      );
    }
  }
}

/** The code alone: messages of the network hold addresses. */
function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: unknown } };
  return typeof cause?.code === 'string' ? cause.code : 'no connection';
}
