import { AuthenticationError } from '@backstage/errors';
import { z } from 'zod';
import type { Credentials } from './Credentials';
import type { HttpExchange } from './HttpExchange';

/** A parameter that is a list is sent once for each, as `name[]`. */
export type Query = Record<
  string,
  string | number | boolean | readonly string[] | undefined
>;

export interface Read {
  query?: Query;
  /** For people, such as `reading services`. */
  what: string;
  /** Scope of OAuth that it needs, for people. */
  scope: string;
  signal: AbortSignal;
}

export interface PagerDutyClientOptions {
  baseUrl: string;
  credentials: Credentials;
  exchange: HttpExchange;
  /** In whose name things are written. */
  from?: string;
}

/** Most that a page may hold. */
const PAGE = 100;
/** PagerDuty refuses what lies behind it. */
const REACH = 10_000;

const pageSchema = z.looseObject({
  more: z.boolean().nullish(),
  next_cursor: z.string().nullish(),
});
type Page = z.output<typeof pageSchema>;

/** Talks to PagerDuty's REST API. */
export class PagerDutyClient {
  readonly #options: PagerDutyClientOptions;

  constructor(options: PagerDutyClientOptions) {
    this.#options = options;
  }

  /** @throws errors of `@backstage/errors`, worded for people. */
  async get<T extends z.ZodType>(
    path: string,
    answer: T,
    read: Read,
  ): Promise<z.output<T>> {
    return this.#ask('GET', path, answer, read);
  }

  /**
   * Yields a list page by page, as far as PagerDuty lets it be read.
   *
   * @param name - of the list in the answer
   */
  async *pages<T extends z.ZodType>(
    path: string,
    name: string,
    item: T,
    read: Read,
  ): AsyncGenerator<z.output<T>[]> {
    const schema = pageSchema.extend({ [name]: z.array(item) });
    let offset = 0;
    let cursor: string | undefined;
    while (offset + PAGE <= REACH) {
      const query: Query = {
        ...read.query,
        limit: PAGE,
        ...(cursor ? { cursor } : { offset }),
      };
      const page: Page = await this.get(path, schema, { ...read, query });
      const items = page[name] as z.output<T>[];
      yield items;
      const next = page.next_cursor ?? undefined;
      if (next ? next === cursor : !page.more || items.length === 0) {
        return;
      }
      cursor = next;
      offset = cursor ? 0 : offset + PAGE;
    }
  }

  /** A whole list; see `pages`. */
  async list<T extends z.ZodType>(
    path: string,
    name: string,
    item: T,
    read: Read,
  ): Promise<z.output<T>[]> {
    const all: z.output<T>[] = [];
    for await (const page of this.pages(path, name, item, read)) {
      all.push(...page);
    }
    return all;
  }

  /** @throws errors of `@backstage/errors`, worded for people. Not repeated, unless it was throttled. */
  async post<T extends z.ZodType>(
    path: string,
    body: unknown,
    answer: T,
    write: Read,
  ): Promise<z.output<T>> {
    return this.#ask('POST', path, answer, write, JSON.stringify(body));
  }

  async #ask<T extends z.ZodType>(
    method: 'GET' | 'POST',
    path: string,
    answer: T,
    { query, what, scope, signal }: Read,
    body?: string,
  ): Promise<z.output<T>> {
    const { baseUrl, credentials, exchange, from } = this.#options;
    let used = '';
    const ask = () =>
      exchange.ask({
        method,
        url: `${baseUrl}${path}${queryString(query)}`,
        headers: async () => {
          used = await credentials.authorization();
          return {
            accept: 'application/vnd.pagerduty+json;version=2',
            authorization: used,
            ...(body === undefined
              ? {}
              : {
                  'content-type': 'application/json',
                  ...(from ? { from } : {}),
                }),
          };
        },
        body,
        what,
        scope,
        answer,
        repeatable: method === 'GET',
        signal,
      });
    try {
      return await ask();
    } catch (error) {
      const isRefused = error instanceof AuthenticationError && used !== '';
      if (!isRefused || !credentials.refused(used)) {
        throw error;
      }
      return ask();
    }
  }
}

function queryString(query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) {
      value.forEach(each => parameters.append(`${name}[]`, each));
    } else if (value !== undefined) {
      parameters.set(name, String(value));
    }
  }
  return parameters.size > 0 ? `?${parameters}` : '';
}
