import type { Request } from 'express';
import { PagerDutyError } from './PagerDutyError';

const READ_ONLY = 'read-only';

/**
 * Tells whose request it is. Any key and any bearer token is somebody's; what begins with `read-only`
 * may not write.
 */
export function authenticate({ headers, method }: Request): string {
  const match = /^(?:Token token=|Bearer )(\S+)$/.exec(
    headers.authorization ?? '',
  );
  if (!match) {
    throw new PagerDutyError(401, 2006, 'Unauthorized');
  }
  const [, token] = match;
  if (method !== 'GET' && token.startsWith(READ_ONLY)) {
    throw new PagerDutyError(403, 2010, 'Access Denied', [
      'The token may read only',
    ]);
  }
  return token;
}
