import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { RequirePermission } from '@backstage/plugin-permission-react';
import { deploymentsRefreshPermission } from '@callboard/backstage-plugin-deployments-common';
import IconButton from '@material-ui/core/IconButton';
import Tooltip from '@material-ui/core/Tooltip';
import RefreshIcon from '@material-ui/icons/Refresh';
import { deploymentsTranslationRef } from '../../translation';

/** Asks the sources at once; only for those who may. */
export const RefreshButton = (props: {
  onRefresh: () => void;
  disabled?: boolean;
}) => {
  const { t } = useTranslationRef(deploymentsTranslationRef);
  return (
    <RequirePermission
      permission={deploymentsRefreshPermission}
      errorPage={<></>}
    >
      <Tooltip title={t('sources.refresh')}>
        <span>
          <IconButton
            size="small"
            onClick={props.onRefresh}
            disabled={props.disabled}
            aria-label={t('sources.refresh')}
          >
            <RefreshIcon fontSize="small" />
          </IconButton>
        </span>
      </Tooltip>
    </RequirePermission>
  );
};
