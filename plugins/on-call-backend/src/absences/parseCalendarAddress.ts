import { InputError } from '@backstage/errors';
import {
  bareHost,
  parseParameters,
  TargetRefusal,
  type AllowList,
  type TargetGuard,
} from '@callboard/backstage-plugin-environments-node';
import { isIP } from 'node:net';
import { z } from 'zod';

const EXPECTED = 'expected the address of a calendar, such as https://…/me.ics';
const TOO_LONG = 'expected an address of at most 2,000 characters';

const body = z.object(
  { url: z.string(EXPECTED).trim().min(1, EXPECTED).max(2000, TOO_LONG) },
  'expected a JSON object with url',
);

/**
 * Reads the address of a calendar that somebody wants to be read.
 *
 * @param allowed - whose hosts may be read without TLS
 * @returns as it is to be read; calendar programs often write `webcal` for `https`.
 * @throws `InputError` with what was expected; of the address it tells the host alone.
 */
export function parseCalendarAddress(
  given: unknown,
  { allowed, guard }: { allowed: AllowList; guard: TargetGuard },
): string {
  const text = parseParameters(body, given).url.replace(
    /^webcals?:/i,
    'https:',
  );
  const url = checked(text, guard);
  if (url.protocol !== 'https:' && !allowed.allowsHost(url)) {
    throw new InputError(
      `url: expected an address that begins with https://, unless callboard.onCall.calendars.allow names ${url.hostname}`,
    );
  }
  url.hash = '';
  return url.href;
}

/** What is refused wherever its name leads; the rest is seen when it is read. */
function checked(text: string, guard: TargetGuard): URL {
  if (!URL.canParse(text)) {
    throw new InputError(`url: ${EXPECTED}`);
  }
  const { username, password } = new URL(text);
  if (username || password) {
    throw new InputError(
      'url: expected an address without a user name or password',
    );
  }
  try {
    const url = guard.checkUrl(text);
    const host = bareHost(url);
    if (isIP(host)) {
      guard.checkAddresses(url, [host]);
    }
    return url;
  } catch (error) {
    if (error instanceof TargetRefusal) {
      throw new InputError(
        `url: ${[error.message, error.action].filter(Boolean).join(' ')}`,
      );
    }
    throw error;
  }
}
