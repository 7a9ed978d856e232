import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  EnvironmentHealthHistory,
  HealthTransition,
} from '@callboard/backstage-plugin-environment-health-common';
import {
  HealthStatusChip,
  formatAge,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import { deploymentLink } from '../../format/deploymentLink';
import type { DeploymentMarker } from '../../format/deploymentMarkers';
import { formatLocal } from '../../format/localTime';
import { storyOf } from '../../format/strip';
import { environmentHealthTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    ...theme.typography.body2,
    listStyle: 'none',
    margin: theme.spacing(1, 0, 0),
    padding: 0,
    maxHeight: 360,
    overflowY: 'auto',
    '& li': {
      display: 'grid',
      gridTemplateColumns: '136px 112px minmax(0, 1fr)',
      gap: theme.spacing(0, 2),
      padding: theme.spacing(0.5, 0),
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: '1fr auto',
        '& > :last-child': { gridColumn: '1 / -1' },
      },
    },
  },
  quiet: { color: quietColor(theme) },
}));

/** Changes of status and deployments of one environment, the newest first. */
export const StripStory = (props: {
  entityRef: string;
  part: EnvironmentHealthHistory;
  markers: DeploymentMarker[];
}) => {
  const { entityRef, part, markers } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const entityLink = useEntityRefLink();
  const lasted = ({ from, to }: HealthTransition) =>
    to
      ? t('strip.lasted', {
          duration: formatAge(Date.parse(to) - Date.parse(from)),
        })
      : t('strip.present');
  return (
    <>
      {/* Focusable, so that it can be scrolled with the keyboard. */}
      <ul
        className={classes.list}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t('strip.listOf', { environment: part.environment.title })}
      >
        {storyOf(part.transitions, markers).map(item => (
          <li
            key={`${item.kind} ${item.at} ${
              item.kind === 'deployment' ? item.marker.id : item.change.status
            }`}
          >
            <time dateTime={item.at} className={classes.quiet}>
              {formatLocal(item.at)}
            </time>
            {item.kind === 'change' ? (
              <>
                <HealthStatusChip status={item.change.status} />
                <span>
                  {item.change.summary}{' '}
                  <span className={classes.quiet}>{lasted(item.change)}</span>
                </span>
              </>
            ) : (
              <>
                <span>▲ {t('strip.deployment')}</span>
                <Link
                  to={deploymentLink(entityLink(entityRef), item.marker.id)}
                >
                  {t(item.marker.failed ? 'strip.liveFailed' : 'strip.live', {
                    version: item.marker.version,
                  })}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
      {part.truncated && (
        <p className={classes.quiet}>{t('strip.truncated')}</p>
      )}
    </>
  );
};
