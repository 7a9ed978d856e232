import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { HealthPortfolioRow } from '@callboard/backstage-plugin-environment-health-common';
import {
  HealthStatusChip,
  RelativeTime,
  quietColor,
  toneColor,
  toneOfStatus,
} from '@callboard/backstage-plugin-environments-react';
import type { Status } from '@callboard/backstage-plugin-environments-common';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import { failuresOf } from '../../format/failures';
import { environmentHealthTranslationRef } from '../../translation';
import { AcknowledgedMark } from '../AcknowledgedMark';

const clamp = (lines: number) => ({
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical' as const,
  WebkitLineClamp: lines,
  overflow: 'hidden',
});

const useStyles = makeStyles<Theme, { status: Status }>(theme => ({
  tile: {
    display: 'flex',
    flexDirection: 'column',
    gap: '0.2em',
    minWidth: 0,
    overflow: 'hidden',
    lineHeight: 1.35,
    padding: '0.6em 0.8em',
    borderRadius: '0.4em',
    border: `1px solid ${theme.palette.divider}`,
    borderLeft: ({ status }) =>
      `0.5em solid ${toneColor(theme, toneOfStatus(status))}`,
    backgroundColor: theme.palette.background.paper,
  },
  title: {
    ...clamp(1),
    flexShrink: 0,
    fontSize: '1.35em',
    fontWeight: 700,
    wordBreak: 'break-all',
  },
  where: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '0.5em',
    alignItems: 'center',
  },
  sentence: { ...clamp(2), overflowWrap: 'anywhere' },
  quiet: { ...clamp(1), color: quietColor(theme) },
}));

/** One service, to be read from across the room. */
export const WallTile = (props: {
  row: HealthPortfolioRow;
  titleOf: (environment: string) => string;
}) => {
  const { row, titleOf } = props;
  const classes = useStyles({ status: row.status });
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const [first, ...others] = failuresOf(row);
  return (
    <li className={classes.tile}>
      <span className={classes.title}>{row.title}</span>
      <span className={classes.where}>
        <HealthStatusChip status={row.status} />
        {first && (
          <span>
            {titleOf(first.environment)}{' '}
            <RelativeTime instant={first.worst.since} form="for" />
          </span>
        )}
        {row.acknowledged && (
          <AcknowledgedMark label={t('portfolio.acknowledged')} />
        )}
      </span>
      {first && <span className={classes.sentence}>{first.worst.summary}</span>}
      {others.length > 0 && (
        <span className={classes.quiet}>
          {t('wall.also', {
            environments: others
              .map(({ environment }) => titleOf(environment))
              .join(', '),
          })}
        </span>
      )}
    </li>
  );
};
