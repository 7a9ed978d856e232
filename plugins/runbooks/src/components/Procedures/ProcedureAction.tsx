import { LinkButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ProcedureEntry } from '@callboard/backstage-plugin-runbooks-common';
import { runbooksTabLink } from '../../format/links';
import { runbooksTranslationRef } from '../../translation';

/** To the run where there is one, to its beginning where it is time for one. */
export const ProcedureAction = (props: {
  entry: ProcedureEntry;
  entityLink: string;
}) => {
  const { title, runbookId, occurrence } = props.entry;
  const { day, runId, state } = occurrence;
  const { t } = useTranslationRef(runbooksTranslationRef);
  const link = runbooksTabLink.bind(null, props.entityLink);
  const isOpen = state === 'due' || state === 'overdue';
  if (runId) {
    return (
      <LinkButton
        size="small"
        variant={isOpen ? 'outlined' : 'text'}
        to={link({ runId })}
        state={isOpen ? { join: true } : undefined}
        aria-label={t(
          isOpen ? 'procedures.joinLabel' : 'procedures.seeRunLabel',
          { title },
        )}
      >
        {t(isOpen ? 'procedures.join' : 'procedures.seeRun')}
      </LinkButton>
    );
  }
  return isOpen ? (
    <LinkButton
      size="small"
      variant="outlined"
      color="primary"
      to={link({ runbookId }, { day, start: true })}
      aria-label={t('procedures.startLabel', { title })}
    >
      {t('procedures.start')}
    </LinkButton>
  ) : null;
};
