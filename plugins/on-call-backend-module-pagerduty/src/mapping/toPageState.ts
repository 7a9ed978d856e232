import type { ProviderPageState } from '@callboard/backstage-plugin-on-call-node';
import type { PagerDutyIncident } from '../api/incident';
import { kindOf, titleOf, type Reference } from '../api/reference';
import { webAddress } from './webAddress';

const STATUS: Record<string, ProviderPageState['status']> = {
  triggered: 'open',
  acknowledged: 'acknowledged',
  resolved: 'resolved',
};

/**
 * @param incidents - that came of one page; the newest counts
 * @returns undefined where there is none, or none in a state that is known
 */
export function toPageState(
  dedupKey: string,
  incidents: readonly PagerDutyIncident[],
): ProviderPageState | undefined {
  const [newest] = [...incidents].sort((a, b) =>
    (b.created_at ?? '').localeCompare(a.created_at ?? ''),
  );
  const status = newest && STATUS[newest.status];
  if (!status) {
    return undefined;
  }
  const acknowledgement =
    status === 'acknowledged' ? newest.acknowledgements?.at(-1) : undefined;
  const at = acknowledgement?.at ?? newest.last_status_change_at;
  const by =
    personOf(acknowledgement?.acknowledger) ??
    personOf(newest.last_status_change_by);
  const url = webAddress(newest.html_url);
  return {
    dedupKey,
    status,
    ...(status !== 'open' && by ? { by } : {}),
    ...(status !== 'open' && at ? { at } : {}),
    ...(url ? { url } : {}),
  };
}

/** An event changes an incident in the name of its service, which is nobody. */
function personOf(reference: Reference | null | undefined): string | undefined {
  return reference && kindOf(reference) === 'user'
    ? titleOf(reference)
    : undefined;
}
