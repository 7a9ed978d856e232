import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityRefLink,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { RelativeTime } from '@callboard/backstage-plugin-environments-react';
import type { ProcedureEntry } from '@callboard/backstage-plugin-runbooks-common';
import { makeStyles } from '@material-ui/core/styles';
import { splitDuration } from '../../format/duration';
import { runbooksTabLink } from '../../format/links';
import { runbooksTranslationRef } from '../../translation';
import { OccurrenceMark } from '../Marks';
import { useQuietStyles } from '../useQuietStyles';
import { DueTime } from './DueTime';
import { ProcedureAction } from './ProcedureAction';

const useStyles = makeStyles(theme => ({
  row: {
    ...theme.typography.body2,
    display: 'grid',
    gridTemplateColumns: '132px minmax(0, 1fr) auto',
    gap: theme.spacing(0, 2),
    alignItems: 'center',
    padding: theme.spacing(1.25, 2),
    overflowWrap: 'anywhere',
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: '1fr auto',
      '& > :nth-child(2)': { gridColumn: '1 / -1', gridRow: 2 },
    },
  },
  title: { fontWeight: 700 },
}));

/** One time at which a procedure falls due: what, where, by whom, and the way there. */
export const ProcedureRow = (props: {
  entry: ProcedureEntry;
  /** Whether the day stands above. */
  withoutDay?: boolean;
}) => {
  const { entry, withoutDay } = props;
  const { entityRef, runbookId, occurrence, role, duration } = entry;
  const classes = useStyles();
  const quiet = useQuietStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const link = useEntityRefLink()(entityRef);
  const length = duration === undefined ? undefined : splitDuration(duration);
  const facts = [
    role,
    length?.unit === 'minutes' &&
      t('procedures.duration', { minutes: String(length.value) }),
    length?.unit === 'hours' &&
      t('procedures.hours', { hours: String(length.value) }),
    entry.description,
  ].filter(Boolean);
  const isOpen = occurrence.state === 'due' || occurrence.state === 'overdue';
  return (
    <li className={classes.row}>
      <div>
        {occurrence.state !== 'upcoming' && (
          <div>
            <OccurrenceMark state={occurrence.state} />
          </div>
        )}
        <DueTime
          occurrence={occurrence}
          description={entry.description}
          form={withoutDay ? 'time' : 'day'}
        />
      </div>
      <div>
        <Link
          className={classes.title}
          to={runbooksTabLink(
            link,
            { runbookId },
            isOpen ? { day: occurrence.day } : {},
          )}
        >
          {entry.title}
        </Link>{' '}
        <span className={quiet.quiet}>
          <EntityRefLink entityRef={entityRef} defaultKind="component" />
        </span>
        <div className={quiet.small}>{facts.join(' · ')}</div>
        {occurrence.state === 'overdue' && (
          <div>
            {t('procedures.since')} <RelativeTime instant={occurrence.dueAt} />
          </div>
        )}
        {occurrence.signedBy && (
          <div className={quiet.small}>
            {t('procedures.signed')}{' '}
            <EntityRefLink entityRef={occurrence.signedBy} defaultKind="user" />
            {occurrence.signedAt && (
              <>
                {' '}
                <RelativeTime instant={occurrence.signedAt} />
              </>
            )}
          </div>
        )}
      </div>
      <ProcedureAction entry={entry} entityLink={link} />
    </li>
  );
};
