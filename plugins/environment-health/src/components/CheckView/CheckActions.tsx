import type { HealthCheckResult } from '@callboard/backstage-plugin-environment-health-common';
import { CheckAtHandProvider } from '@callboard/backstage-plugin-environments-react';
import { useHealthTab } from '../HealthTab/HealthTabContext';

/** What other families put beside a check, such as its runbook. */
export const CheckActions = (props: {
  environment: string;
  check: HealthCheckResult;
}) => {
  const { entityRef, checkActions } = useHealthTab();
  const { environment, check } = props;
  if (!checkActions) {
    return null;
  }
  const { id: resultId, checkId, category, title, subject, status } = check;
  return (
    <CheckAtHandProvider
      check={{
        entityRef,
        environment,
        checkId,
        resultId,
        category,
        title,
        subject,
        status,
      }}
    >
      {checkActions}
    </CheckAtHandProvider>
  );
};
