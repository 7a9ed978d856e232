import type { ServiceEvent } from '@aws-sdk/client-ecs';

const TROUBLE =
  /unable to|is unhealthy|has failed|failed to|deployment failed|failed \w+ health checks/i;
const STEADY = /has reached a steady state/;
/** Says that something is wrong, and not what. */
const VAGUE = /unable to consistently start tasks|deployment failed/i;

/**
 * What is the matter with a service by its own account: the newest event since it was
 * last steady that names a trouble, a precise one before a vague one.
 */
export function troubleOf(
  events: Pick<ServiceEvent, 'createdAt' | 'message'>[] | undefined,
): string | undefined {
  const newestFirst = [...(events ?? [])].sort(
    (a, b) => (b.createdAt?.getTime() ?? 0) - (a.createdAt?.getTime() ?? 0),
  );
  const steady = newestFirst.findIndex(({ message }) =>
    STEADY.test(message ?? ''),
  );
  const troubles = newestFirst
    .slice(0, steady < 0 ? undefined : steady)
    .flatMap(({ message = '' }) => (TROUBLE.test(message) ? [message] : []));
  const told = troubles.find(message => !VAGUE.test(message)) ?? troubles[0];
  return told?.replace(/^\(service [^)]*\)\s*/, '');
}
