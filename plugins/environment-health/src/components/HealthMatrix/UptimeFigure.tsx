import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { EnvironmentHealth } from '@callboard/backstage-plugin-environment-health-common';
import {
  formatAge,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import Popover from '@material-ui/core/Popover';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { formatUptime } from '../../format/uptime';
import { environmentHealthTranslationRef } from '../../translation';
import { CellButton } from './CellButton';
import { UptimeDetails } from './UptimeDetails';

/** With less than this of the thirty days measured, it is said how much was. */
const NEARLY_ALL_SECONDS = 29 * 86_400;

const useStyles = makeStyles(theme => ({
  quiet: { color: quietColor(theme) },
  measured: {
    color: quietColor(theme),
    fontSize: theme.typography.caption.fontSize,
  },
}));

/** Uptime over 30 days; opens the other spans and what counts. */
export const UptimeFigure = ({ part }: { part: EnvironmentHealth }) => {
  const { environment, uptime } = part;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const [anchor, setAnchor] = useState<HTMLElement>();
  if (!uptime) {
    return <span className={classes.quiet}>{t('matrix.unmeasured')}</span>;
  }
  const { ratio, measuredSeconds } = uptime['30d'];
  return (
    <>
      <CellButton
        title={t('matrix.uptimeOpen', { environment: environment.title })}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {ratio === undefined ? t('matrix.unmeasured') : formatUptime(ratio)}
        {ratio !== undefined && measuredSeconds < NEARLY_ALL_SECONDS && (
          <span className={classes.measured}>
            {t('matrix.measuredOnly', {
              duration: formatAge(measuredSeconds * 1000),
            })}
          </span>
        )}
      </CellButton>
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        PaperProps={{
          role: 'dialog',
          'aria-label': t('uptime.title', { environment: environment.title }),
        }}
      >
        <UptimeDetails title={environment.title} uptime={uptime} />
      </Popover>
    </>
  );
};
