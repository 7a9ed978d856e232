import type { HealthCheckResult } from '@callboard/backstage-plugin-environment-health-common';
import type { RunbookBeside } from '@callboard/backstage-plugin-environments-react';
import { useState } from 'react';
import { CheckActions } from './CheckActions';
import { CheckLinks } from './CheckLinks';

/** Everything that a result leads to: its own links, and what other families put beside it. */
export const CheckWays = (props: {
  environment: string;
  check: HealthCheckResult;
  /** Leaves out what other families put beside it. */
  linksOnly?: boolean;
}) => {
  const { environment, check, linksOnly } = props;
  const [runbookBeside, setRunbookBeside] = useState<RunbookBeside>();
  return (
    <>
      <CheckLinks check={check} runbookBeside={runbookBeside} />
      {!linksOnly && (
        <CheckActions
          environment={environment}
          check={check}
          onRunbookBeside={setRunbookBeside}
        />
      )}
    </>
  );
};
