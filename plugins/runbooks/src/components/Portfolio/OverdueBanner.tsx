import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityDisplayName,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import {
  RelativeTime,
  StatusIcon,
  errorSentence,
  isNotAllowed,
  toneColor,
} from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { runbooksTabLink } from '../../format/links';
import { useProcedures } from '../../hooks/useRunbooksOverview';
import { runbooksTranslationRef } from '../../translation';
import { useQuietStyles } from '../useQuietStyles';

const MOST = 3;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 1),
    marginBottom: theme.spacing(2),
    padding: theme.spacing(1, 2),
    border: `1px solid ${theme.palette.divider}`,
    borderLeft: `4px solid ${toneColor(theme, 'danger')}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
    '& > svg': { marginTop: 3 },
  },
  body: { flex: '1 1 240px', minWidth: 0 },
  title: { fontWeight: 700, fontSize: theme.typography.body2.fontSize },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.25, 2),
    listStyle: 'none',
    margin: 0,
    padding: 0,
    ...theme.typography.body2,
  },
}));

/** Procedures whose day is over and that nobody did; nothing where there is none. */
export const OverdueBanner = (props: {
  whose: { owner?: string[] } | undefined;
  onAll: () => void;
}) => {
  const { whose, onAll } = props;
  const classes = useStyles();
  const quiet = useQuietStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const entityLink = useEntityRefLink();
  const titleId = useId();
  const { data, error } = useProcedures(
    whose && { ...whose, state: ['overdue'] },
  );
  const overdue = data?.overdue ?? [];
  if (error && !data && !isNotAllowed(error)) {
    return (
      <Typography variant="body2" role="status" paragraph>
        <StatusIcon tone="warning" />{' '}
        {t('portfolio.overdue.failed', { message: errorSentence(error) })}
      </Typography>
    );
  }
  if (!overdue.length) {
    return null;
  }
  const more = overdue.length - MOST;
  return (
    <section className={classes.root} aria-labelledby={titleId}>
      <StatusIcon tone="danger" />
      <div className={classes.body}>
        <Typography component="h2" id={titleId} className={classes.title}>
          {t('portfolio.overdue.title', { count: overdue.length })}
        </Typography>
        <ul className={classes.list}>
          {overdue.slice(0, MOST).map(entry => {
            const { runbookId, entityRef, occurrence } = entry;
            return (
              <li key={`${entityRef} ${runbookId} ${occurrence.day}`}>
                <Link
                  to={runbooksTabLink(
                    entityLink(entityRef),
                    { runbookId },
                    { day: occurrence.day },
                  )}
                >
                  {entry.title}
                </Link>{' '}
                <span className={quiet.quiet}>
                  <EntityDisplayName
                    entityRef={entityRef}
                    defaultKind="component"
                    hideIcon
                    disableTooltip
                  />
                  , {t('procedures.since')}{' '}
                  <RelativeTime instant={occurrence.dueAt} />
                </span>
              </li>
            );
          })}
          {more > 0 && <li>{t('portfolio.overdue.more', { count: more })}</li>}
        </ul>
      </div>
      <Button size="small" onClick={onAll}>
        {t('portfolio.overdue.all')}
      </Button>
    </section>
  );
};
