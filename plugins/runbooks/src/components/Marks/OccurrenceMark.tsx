import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { StatusChip } from '@callboard/backstage-plugin-environments-react';
import type { OccurrenceState } from '@callboard/backstage-plugin-runbooks-common';
import EventIcon from '@material-ui/icons/Event';
import { toneOfOccurrence } from '../../format/standing';
import { runbooksTranslationRef } from '../../translation';

/** How one occurrence of a procedure stands. */
export const OccurrenceMark = (props: {
  state: OccurrenceState;
  size?: 'small' | 'medium';
}) => {
  const { state, size } = props;
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <StatusChip
      tone={toneOfOccurrence(state)}
      label={t(`marks.occurrence.${state}`)}
      icon={state === 'upcoming' ? EventIcon : undefined}
      size={size}
    />
  );
};
