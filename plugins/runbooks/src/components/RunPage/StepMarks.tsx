import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { StatusChip } from '@callboard/backstage-plugin-environments-react';
import type { RunbookStep } from '@callboard/backstage-plugin-runbooks-common';
import FlashOnIcon from '@material-ui/icons/FlashOn';
import { runbooksTranslationRef } from '../../translation';

/** What to know of a step before it is opened. */
export const StepMarks = ({ step }: { step: RunbookStep }) => {
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <>
      {step.code.some(({ destroys }) => destroys) && (
        <StatusChip tone="danger" size="small" label={t('run.destroys')} />
      )}
      {step.automation && (
        <StatusChip
          tone="neutral"
          size="small"
          icon={FlashOnIcon}
          label={t('run.hasAutomation')}
        />
      )}
    </>
  );
};
