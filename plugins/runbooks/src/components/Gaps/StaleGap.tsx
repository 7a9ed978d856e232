import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityRefLink,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import {
  isWebUrl,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import type { RunbookSummary } from '@callboard/backstage-plugin-runbooks-common';
import { makeStyles } from '@material-ui/core/styles';
import { runbooksTabLink } from '../../format/links';
import { runbooksTranslationRef } from '../../translation';
import { GoButton } from '../GoButton';
import { FreshnessMark } from '../Marks';
import { useQuietStyles } from '../useQuietStyles';
import { GapOwner } from './ServiceGap';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: '112px minmax(0, 1fr) auto',
    gap: theme.spacing(0, 2),
    alignItems: 'center',
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      '& > :nth-child(2)': { gridColumn: '1 / -1', gridRow: 2 },
    },
  },
  name: { fontWeight: 700 },
}));

/** A runbook that cannot be trusted any more, with the reason. */
export const StaleGap = (props: { runbook: RunbookSummary }) => {
  const { runbook } = props;
  const { id, entityRef, title, freshness, owner } = runbook;
  const { editUrl } = runbook.source;
  const classes = useStyles();
  const quiet = useQuietStyles();
  const section = useSectionStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const link = useEntityRefLink()(entityRef);
  return (
    <div className={classes.root}>
      <FreshnessMark freshness={freshness} />
      <div>
        <Link
          className={classes.name}
          to={runbooksTabLink(link, { runbookId: id })}
        >
          {title}
        </Link>{' '}
        <span className={quiet.quiet}>
          <EntityRefLink entityRef={entityRef} defaultKind="component" />
        </span>
        <div>
          {freshness.reason} <GapOwner owner={owner} />
        </div>
      </div>
      {isWebUrl(editUrl) ? (
        <GoButton
          className={section.action}
          size="small"
          to={editUrl}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t('gaps.stale.editLabel', { title })}
        >
          {t('gaps.stale.edit')}
        </GoButton>
      ) : (
        <span />
      )}
    </div>
  );
};
