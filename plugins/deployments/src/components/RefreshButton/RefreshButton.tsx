import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { RequirePermission } from '@backstage/plugin-permission-react';
import { deploymentsRefreshPermission } from '@callboard/backstage-plugin-deployments-common';
import { RefreshButton as Button } from '@callboard/backstage-plugin-environments-react';
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
      <Button label={t('sources.refresh')} {...props} />
    </RequirePermission>
  );
};
