import type { Status } from '@callboard/backstage-plugin-environments-common';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import { toneOfStatus } from '../../tone/StatusTone';
import { StatusIcon, type StatusIconProps } from './StatusIcon';

/** @public */
export interface HealthStatusIconProps
  extends Pick<StatusIconProps, 'label' | 'className'> {
  status: Status;
}

/**
 * The icon of a status, where its word stands beside it or in `label`.
 *
 * @public
 */
export function HealthStatusIcon({ status, ...rest }: HealthStatusIconProps) {
  return (
    <StatusIcon
      tone={toneOfStatus(status)}
      icon={status === 'unknown' ? HelpOutlineIcon : undefined}
      {...rest}
    />
  );
}
