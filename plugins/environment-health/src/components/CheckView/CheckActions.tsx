import type { HealthCheckResult } from '@callboard/backstage-plugin-environment-health-common';
import {
  CheckAtHandProvider,
  type RunbookBeside,
} from '@callboard/backstage-plugin-environments-react';
import { runbookLinkOf } from '../../format/checks';
import { useHealthTab } from '../HealthTab/HealthTabContext';

/** What other families put beside a check, such as its runbook. */
export const CheckActions = (props: {
  environment: string;
  check: HealthCheckResult;
  onRunbookBeside: (beside: RunbookBeside | undefined) => void;
}) => {
  const { entityRef, checkActions } = useHealthTab();
  const { environment, check, onRunbookBeside } = props;
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
        runbookUrl: runbookLinkOf(check)?.url,
      }}
      onRunbookBeside={onRunbookBeside}
    >
      {checkActions}
    </CheckAtHandProvider>
  );
};
