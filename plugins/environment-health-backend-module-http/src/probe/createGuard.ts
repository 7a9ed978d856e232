import {
  AllowList,
  TargetGuard,
} from '@callboard/backstage-plugin-environments-node';

/**
 * The guard of probes.
 *
 * @param allow - networks, addresses and names that may be probed although they are not public
 */
export function createGuard(allow: readonly string[]): TargetGuard {
  return new TargetGuard(new AllowList(allow), {
    done: 'probed',
    setting: 'callboard.environmentHealth.http.allow',
  });
}
