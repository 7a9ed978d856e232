import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { StatusChip } from '@callboard/backstage-plugin-environments-react';
import type { RunSummary } from '@callboard/backstage-plugin-runbooks-common';
import { toneOfOutcome } from '../../format/standing';
import { runbooksTranslationRef } from '../../translation';

/** How a run ended, or that it has not. */
export const RunOutcomeMark = (props: {
  run: Pick<RunSummary, 'finished'>;
  size?: 'small' | 'medium';
}) => {
  const { outcome } = props.run.finished ?? {};
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <StatusChip
      tone={outcome ? toneOfOutcome(outcome) : 'running'}
      label={t(`marks.outcome.${outcome ?? 'open'}`)}
      size={props.size}
    />
  );
};
