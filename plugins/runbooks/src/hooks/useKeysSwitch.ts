import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import useObservable from 'react-use/esm/useObservable';

const OFF = 'keysOff';

/** Whether keys work a run; remembered for the person, because a voice or a tremor types keys too. */
export function useKeysSwitch(): {
  on: boolean;
  change: (on: boolean) => void;
} {
  const storageApi = useApi(storageApiRef);
  const { bucket, changes } = useMemo(() => {
    const runs = storageApi.forBucket('callboard-runbooks');
    return { bucket: runs, changes: runs.observe$<boolean>(OFF) };
  }, [storageApi]);
  const { value } = useObservable(changes, bucket.snapshot<boolean>(OFF));
  return {
    on: value !== true,
    change: on => void (on ? bucket.remove(OFF) : bucket.set(OFF, true)),
  };
}
