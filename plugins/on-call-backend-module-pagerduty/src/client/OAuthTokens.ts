import { z } from 'zod';
import type { HttpExchange } from './HttpExchange';

const tokenSchema = z.object({
  access_token: z.string().min(1),
  /** Seconds. */
  expires_in: z.number().positive().default(3_600),
});

/** A token that is about to expire is renewed before it does. */
const EARLY = 60_000;

export interface OAuthTokensOptions {
  exchange: HttpExchange;
  tokenUrl: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  now?: () => number;
}

/** Tokens for an app's client credentials, kept until they expire. */
export class OAuthTokens {
  readonly #options: OAuthTokensOptions;
  readonly #now: () => number;
  #current?: { token: string; until: number };
  #asking?: Promise<string>;

  constructor(options: OAuthTokensOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  /** @throws `AuthenticationError`, or another of `@backstage/errors`, where none is given out. */
  async get(): Promise<string> {
    if (this.#current && this.#current.until > this.#now()) {
      return this.#current.token;
    }
    // Shared: many reads begin at once, and one that is given up must not end it for the others.
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  /** Forgets a token that was refused; another one that came meanwhile stays. */
  forget(token: string): void {
    if (this.#current?.token === token) {
      this.#current = undefined;
    }
  }

  async #ask(): Promise<string> {
    const { exchange, tokenUrl, clientId, clientSecret, scope } = this.#options;
    const answer = await exchange.ask({
      method: 'POST',
      url: tokenUrl,
      headers: async () => ({
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
      }),
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        scope,
      }).toString(),
      what: 'asking for a token',
      scope,
      answer: tokenSchema,
      repeatable: true,
      signal: AbortSignal.timeout(30_000),
    });
    this.#current = {
      token: answer.access_token,
      until: this.#now() + answer.expires_in * 1000 - EARLY,
    };
    return answer.access_token;
  }
}
