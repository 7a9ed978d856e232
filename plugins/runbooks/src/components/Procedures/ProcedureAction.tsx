import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useSectionStyles } from '@callboard/backstage-plugin-environments-react';
import type { ProcedureEntry } from '@callboard/backstage-plugin-runbooks-common';
import { runbooksTabLink } from '../../format/links';
import { runbooksTranslationRef } from '../../translation';
import { GoButton } from '../GoButton';

/** To the run where there is one, to its beginning where it is time for one. */
export const ProcedureAction = (props: {
  entry: ProcedureEntry;
  entityLink: string;
}) => {
  const { title, runbookId, occurrence } = props.entry;
  const { day, runId, state } = occurrence;
  const classes = useSectionStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const link = runbooksTabLink.bind(null, props.entityLink);
  const isOpen = state === 'due' || state === 'overdue';
  if (runId) {
    return (
      <GoButton
        className={classes.action}
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
      </GoButton>
    );
  }
  return isOpen ? (
    <GoButton
      className={classes.action}
      size="small"
      variant="outlined"
      color="primary"
      to={link({ runbookId }, { day, start: true })}
      aria-label={t('procedures.startLabel', { title })}
    >
      {t('procedures.start')}
    </GoButton>
  ) : null;
};
