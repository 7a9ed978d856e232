import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { StatusIcon } from '@callboard/backstage-plugin-environments-react';
import RadioButtonUncheckedIcon from '@material-ui/icons/RadioButtonUnchecked';
import { runbooksTranslationRef } from '../../translation';

/** Whether a step is ticked. */
export const TickIcon = ({ ticked }: { ticked: boolean }) => {
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <StatusIcon
      tone={ticked ? 'success' : 'neutral'}
      icon={ticked ? undefined : RadioButtonUncheckedIcon}
      label={ticked ? t('run.done') : undefined}
    />
  );
};
