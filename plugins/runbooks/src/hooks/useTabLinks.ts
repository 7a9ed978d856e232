import { useRouteRef } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import { presetQuery, type RunPreset } from '../format/links';
import { entityContentRouteRef, runbookRouteRef, runRouteRef } from '../routes';

/** @internal */
export interface TabLinks {
  list: string;
  runbook: (runbookId: string, preset?: RunPreset) => string;
  run: (runId: string) => string;
}

/** Ways within the tab, wherever the app has put it. */
export function useTabLinks(): TabLinks {
  const list = useRouteRef(entityContentRouteRef)();
  const runbook = useRouteRef(runbookRouteRef);
  const run = useRouteRef(runRouteRef);
  return useMemo(
    () => ({
      list,
      runbook: (runbookId, preset = {}) =>
        `${runbook({ runbookId })}${presetQuery(preset)}`,
      run: runId => run({ runId }),
    }),
    [list, runbook, run],
  );
}
