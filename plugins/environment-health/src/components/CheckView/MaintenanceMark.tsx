import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { StatusChip } from '@callboard/backstage-plugin-environments-react';
import BuildIcon from '@material-ui/icons/Build';
import { environmentHealthTranslationRef } from '../../translation';

/** It fails while maintenance is expected. */
export const MaintenanceMark = () => {
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  return (
    <span title={t('check.maintenanceHint')}>
      <StatusChip
        tone="waiting"
        size="small"
        variant="outlined"
        icon={BuildIcon}
        label={t('check.maintenance')}
      />
    </span>
  );
};
