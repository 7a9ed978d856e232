import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  BoardEnvironment,
  SourceState,
} from '@callboard/backstage-plugin-deployments-common';
import {
  RelativeTime,
  StatusChip,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import { emptinessOf } from '../../format/emptiness';
import { statusTone } from '../../format/deploymentStatus';
import { deploymentsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    ...theme.typography.body2,
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, 1fr) minmax(0, 1.4fr) 88px',
    alignItems: 'baseline',
    columnGap: theme.spacing(2),
    padding: theme.spacing(1, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  version: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(1.5),
    overflowWrap: 'anywhere',
  },
  label: { fontWeight: 700 },
  age: { color: quietColor(theme), textAlign: 'right' },
  attempt: {
    gridColumn: '2 / -1',
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
  },
}));

/** One line per environment; an attempt that is not through yet gets a second one. */
export const LiveVersionsList = (props: {
  environments: BoardEnvironment[];
  sources: SourceState[];

  /** Address of the Deployments tab with one attempt opened. */
  attemptLink: (deploymentId: string) => string;
}) => {
  const { environments, sources, attemptLink } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  const nothing =
    emptinessOf(sources).reason === 'empty' ? 'status.none' : 'status.unknown';
  return (
    <ul className={classes.list}>
      {environments.map(({ environment, live, attempt }) => (
        <li key={environment.name} className={classes.line}>
          <span>{environment.title}</span>
          <span className={classes.version}>
            {live && (
              <span className={classes.label}>{live.version.label}</span>
            )}
            <StatusChip
              tone={live ? 'success' : 'neutral'}
              label={t(live ? 'status.live' : nothing)}
            />
          </span>
          <span className={classes.age}>
            {live && (
              <RelativeTime instant={live.finishedAt ?? live.updatedAt} />
            )}
          </span>
          {attempt && (
            <span className={classes.attempt}>
              <Link to={attemptLink(attempt.id)}>{attempt.version.label}</Link>{' '}
              <StatusChip
                tone={statusTone(attempt.status)}
                label={attempt.statusName ?? t(`status.${attempt.status}`)}
              />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
};
