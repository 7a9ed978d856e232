import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { StatusChip } from '@callboard/backstage-plugin-environments-react';
import type { RunbookFreshness } from '@callboard/backstage-plugin-runbooks-common';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import { toneOfFreshness } from '../../format/standing';
import { runbooksTranslationRef } from '../../translation';

/** How far a runbook can be trusted, in two words; the reason on hover. */
export const FreshnessMark = (props: {
  freshness: RunbookFreshness;
  size?: 'small' | 'medium';
}) => {
  const { state, reason } = props.freshness;
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <span title={reason}>
      <StatusChip
        tone={toneOfFreshness(state)}
        label={t(`marks.freshness.${state}`)}
        icon={state === 'unknown' ? HelpOutlineIcon : undefined}
        size={props.size}
      />
    </span>
  );
};
