import { useState } from 'react';
import { useUserRef } from '../../hooks/useUserRef';
import { runsWithUnsent } from '../../run/UnsentStore';
import { UnsentRun } from './UnsentRun';

const UnsentRunsOf = ({ userRef }: { userRef: string }) => {
  const [runIds] = useState(() => runsWithUnsent(window.localStorage, userRef));
  return (
    <>
      {runIds.map(runId => (
        <UnsentRun key={runId} runId={runId} userRef={userRef} />
      ))}
    </>
  );
};

/**
 * Sends what this browser still keeps of runs whose page was left before everything was saved, and
 * says so where it cannot.
 */
export const UnsentRuns = () => {
  const { userRef } = useUserRef();
  return userRef ? <UnsentRunsOf key={userRef} userRef={userRef} /> : null;
};
