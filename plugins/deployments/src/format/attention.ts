import type { AttentionReason } from '@callboard/backstage-plugin-deployments-common';
import type { StatusTone } from '@callboard/backstage-plugin-environments-react';

const tones: Record<AttentionReason, StatusTone> = {
  failed: 'danger',
  'stack-failed': 'danger',
  waiting: 'waiting',
  'stack-drifted': 'warning',
  hotfix: 'warning',
  behind: 'warning',
  'source-failed': 'warning',
};

/** How loudly a reason asks for somebody. */
export function attentionTone(reason: AttentionReason): StatusTone {
  return tones[reason] ?? 'warning';
}
