import { z } from 'zod';
import { maskSecrets } from './maskSecrets';

/** An answer that is no success, as far as it is of use. */
export interface Refusal {
  status: number;
  /** PagerDuty's own words, without anything that may be a secret. */
  words?: string;
  /** How long PagerDuty asks us to wait. */
  waitMs?: number;
}

const restErrorSchema = z.object({
  error: z.object({
    message: z.string().optional(),
    errors: z.array(z.string()).optional(),
  }),
});
const eventsErrorSchema = z.object({
  message: z.string(),
  errors: z.array(z.string()).optional(),
});
const oauthErrorSchema = z.object({
  error: z.string(),
  error_description: z.string().optional(),
});

const LONGEST = 300;

/** @param body - as it came; only what is known of error envelopes is used */
export function readRefusal(
  status: number,
  headers: Headers,
  body: string,
  now: number,
): Refusal {
  return { status, words: wordsOf(body), waitMs: waitOf(headers, now) };
}

function wordsOf(body: string): string | undefined {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return undefined; // A page of a proxy, which is nothing to quote.
  }
  const rest = restErrorSchema.safeParse(json).data?.error;
  const events = eventsErrorSchema.safeParse(json).data;
  const oauth = oauthErrorSchema.safeParse(json).data;
  const said = rest ?? events;
  const sentence = [
    said?.message ?? oauth?.error_description ?? oauth?.error,
    ...(said?.errors ?? []),
  ]
    .filter(Boolean)
    .join('; ');
  return sentence ? maskSecrets(sentence).slice(0, LONGEST) : undefined;
}

/** `Retry-After` in seconds or as a date, else PagerDuty's `ratelimit-reset` in seconds. */
function waitOf(headers: Headers, now: number): number | undefined {
  const after = headers.get('retry-after');
  const seconds = Number(after ?? headers.get('ratelimit-reset') ?? NaN);
  if (Number.isFinite(seconds)) {
    return Math.max(0, seconds * 1000);
  }
  const date = after === null ? NaN : Date.parse(after);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
