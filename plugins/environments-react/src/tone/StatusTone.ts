import type { Status } from '@callboard/backstage-plugin-environments-common';

/**
 * What a state means to the reader, whatever family it comes from.
 *
 * @remarks
 * `danger` is for what somebody must do something about, `warning` for what
 * somebody should look at, `waiting` for what stands still until a person or a
 * time lets it go on, `running` for what moves on its own, `neutral` for the rest.
 *
 * @public
 */
export type StatusTone =
  | 'success'
  | 'running'
  | 'waiting'
  | 'warning'
  | 'danger'
  | 'neutral';

const TONES: Record<Status, StatusTone> = {
  healthy: 'success',
  deploying: 'running',
  unknown: 'neutral',
  warning: 'warning',
  unhealthy: 'danger',
};

/**
 * The tone in which a {@link @callboard/backstage-plugin-environments-common#Status} is shown.
 *
 * @public
 */
export function toneOfStatus(status: Status): StatusTone {
  return TONES[status];
}
