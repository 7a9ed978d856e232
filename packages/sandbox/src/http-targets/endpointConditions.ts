import type { Place } from '../aws/world/specs';
import { fractionOf } from '../aws/world/ids';
import type { World } from '../world/World';
import type { Instant } from '../world/model';

/** Hosts belong to no account: their conditions are kept under this, by the host's name. */
export const INTERNET: Place = { accountId: 'internet', region: 'global' };

/** What can be the matter with a host, each with its particulars. */
export interface EndpointConditions {
  /** `path`: the only one that fails; every path where absent. */
  'endpoint-fails': { status: number; path?: string };
  'endpoint-slow': { milliseconds: number };
  /** Names of the headers, in any case. */
  'headers-missing': { headers: string[] };
  /** Epoch milliseconds of the sandbox's time. */
  'endpoint-certificate': { expiresAt: number };
}

const DAY = 86_400_000;

/** Lets something be the matter with a host, from `from` on. */
export function addEndpointCondition<K extends keyof EndpointConditions>(
  { aws }: World,
  host: string,
  kind: K,
  from: Instant,
  data: EndpointConditions[K],
): void {
  aws.conditions.add({ ...INTERNET, resource: host, kind, from, data });
}

/** Ends what is the matter with a host now. */
export function endEndpointCondition(
  { aws }: World,
  host: string,
  kind: keyof EndpointConditions,
  at: Instant,
): void {
  aws.conditions.end(INTERNET, host, kind, at);
}

/** What is the matter with a host now. */
export function endpointConditionAt<K extends keyof EndpointConditions>(
  { aws }: World,
  host: string,
  kind: K,
  now: Instant,
): EndpointConditions[K] | undefined {
  const condition = aws.conditions.at(INTERNET, host, kind, now);
  return condition?.data as EndpointConditions[K] | undefined;
}

/** When the certificate of a host expires, in the sandbox's time: never soon, unless a condition says so. */
export function certificateExpiry(
  world: World,
  host: string,
  now: Instant,
): Instant {
  const told = endpointConditionAt(world, host, 'endpoint-certificate', now);
  if (told) return told.expiresAt;
  // Renewed by itself each 60 days, with 40 to 90 days left at the start.
  const first = world.start + (40 + 50 * fractionOf(host)) * DAY;
  const renewals = Math.max(
    0,
    Math.ceil((now + 35 * DAY - first) / (60 * DAY)),
  );
  return Math.round(first + renewals * 60 * DAY);
}

/** The instant at which this many whole days are left, and stay so for half a day. */
export function expiryInDays(now: Instant, days: number): Instant {
  return now + (days + 0.5) * DAY;
}
