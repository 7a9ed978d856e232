import type { Status } from '@callboard/backstage-plugin-environments-common';

/** Whether a result in this status asks for somebody: a deployment under way does not. */
export function isFailing(status: Status): boolean {
  return status !== 'healthy' && status !== 'deploying';
}
