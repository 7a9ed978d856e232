import { NotFoundError } from '@backstage/errors';
import type { Response } from 'express';
import { createHash } from 'node:crypto';

/**
 * Answers with a calendar, or with nothing where the caller has the same already.
 *
 * @param name - of the file that browsers save it as, without its ending
 *
 * @public
 */
export function sendCalendar(res: Response, text: string, name: string): void {
  const hash = createHash('sha256').update(text).digest('base64url');
  res
    .set('ETag', `"${hash}"`)
    .set('Cache-Control', 'private, max-age=0, must-revalidate')
    .set('Content-Disposition', `inline; filename="${name}.ics"`)
    .type('text/calendar; charset=utf-8')
    .send(text);
}

/**
 * The secret in the last part of a feed's address.
 *
 * @throws `NotFoundError` for what is no file of a calendar.
 *
 * @public
 */
export function secretOfFile(file: string): string {
  const [, secret] = /^(.+)\.ics$/.exec(file) ?? [];
  if (!secret) {
    throw new NotFoundError('No calendar was found at this address');
  }
  return secret;
}
