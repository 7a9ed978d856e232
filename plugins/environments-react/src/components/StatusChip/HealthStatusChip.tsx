import type { Status } from '@callboard/backstage-plugin-environments-common';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import { toneOfStatus } from '../../tone/StatusTone';
import { StatusChip, type StatusChipProps } from './StatusChip';

const LABELS: Record<Status, string> = {
  healthy: 'Healthy',
  deploying: 'Deploying',
  unknown: 'Unknown',
  warning: 'Warning',
  unhealthy: 'Unhealthy',
};

/** @public */
export interface HealthStatusChipProps
  extends Pick<StatusChipProps, 'variant' | 'size' | 'className'> {
  status: Status;
}

/**
 * The status of an environment, or of one check, as icon, word and colour.
 *
 * @public
 */
export function HealthStatusChip({ status, ...rest }: HealthStatusChipProps) {
  return (
    <StatusChip
      tone={toneOfStatus(status)}
      label={LABELS[status]}
      icon={status === 'unknown' ? HelpOutlineIcon : undefined}
      {...rest}
    />
  );
}
