import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import {
  isNotAllowed,
  useCheckAtHand,
  useRunbookBeside,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import { runbooksDocsUrl } from '../../format/docs';
import { runbooksTabLink } from '../../format/links';
import { runbooksBesideCheck } from '../../format/runbooksBesideCheck';
import { useKnownRunbooks } from '../../hooks/useKnownRunbooks';
import { runbooksTranslationRef } from '../../translation';
import { useQuietStyles } from '../useQuietStyles';
import { RunbooksMenu } from './RunbooksMenu';

const FAILING = ['unhealthy', 'warning'];

/** Beside a check: the way to its runbook, or that an alarm in production has none. */
export const CheckRunbooks = () => {
  const check = useCheckAtHand();
  const { entityRef, environment, resultId, status, title, subject } = check;
  const { data, error } = useKnownRunbooks(entityRef);
  const { known, runbooks, beside } = runbooksBesideCheck(check, data);
  useRunbookBeside(beside);
  const classes = useQuietStyles();
  const section = useSectionStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const entityLink = useEntityRefLink()(entityRef);
  if (!data) {
    return error && !isNotAllowed(error) ? (
      <span className={classes.small} title={error.message}>
        {t('checkAction.failed')}
      </span>
    ) : null;
  }
  const links = runbooks.map(runbook => ({
    title: runbook.title,
    to: runbooksTabLink(
      entityLink,
      { runbookId: runbook.id },
      { environment, alarm: resultId },
    ),
  }));
  if (links.length === 1) {
    return (
      <Link to={links[0].to} className={section.link}>
        {t('checkAction.runbook', { title: links[0].title })}
      </Link>
    );
  }
  if (links.length) {
    return <RunbooksMenu links={links} check={subject ?? title} />;
  }
  return known?.alarm &&
    known.tier === 'production' &&
    !check.runbookUrl &&
    FAILING.includes(status) ? (
    <span className={classes.small}>
      {t('checkAction.none')},{' '}
      <Link to={runbooksDocsUrl} underline="always">
        {t('checkAction.how')}
      </Link>
    </span>
  ) : null;
};
