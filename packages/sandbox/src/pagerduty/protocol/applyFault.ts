import type { Response } from 'express';
import type { PagerDutyContext } from '../PagerDutyContext';
import { PagerDutyError } from './PagerDutyError';

/**
 * Lets a scene, or a fault that was set through the control endpoint, hit this request.
 *
 * @returns whether the request is dealt with: answered with garbage, or left without an answer.
 * @throws PagerDutyError for the faults that are answers.
 */
export function applyFault(
  { world, clock, faults }: PagerDutyContext,
  response: Response,
  description: string,
): boolean {
  const now = clock.now();
  const condition = world.conditionAt(now);
  if (condition?.kind === 'throttled') {
    throw PagerDutyError.throttled(Math.ceil((condition.until - now) / 1000));
  }
  if (condition) {
    throw new PagerDutyError(condition.status, 2000, 'Internal Server Error');
  }
  const kind = faults.take('pagerduty', description)?.kind;
  switch (kind) {
    case undefined:
      return false;
    case 'timeout':
      // Left open: the client gives up, or the server's end closes it.
      return true;
    case 'garbage':
      response.type('json').end('<html><body>Gateway</body></html>');
      return true;
    case '401':
      throw new PagerDutyError(401, 2006, 'Unauthorized');
    case '403':
      throw new PagerDutyError(403, 2010, 'Access Denied', [
        'Token does not have the required scopes',
      ]);
    case '404':
      throw PagerDutyError.notFound();
    case '429':
      throw PagerDutyError.throttled(2);
    default:
      throw new PagerDutyError(Number(kind), 2000, 'Internal Server Error');
  }
}
