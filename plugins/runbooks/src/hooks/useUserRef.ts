import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

/** Who is asking; unsent work is kept for each person apart. */
export function useUserRef(): {
  userRef?: string;
  error?: Error;
  retry: () => void;
} {
  const identityApi = useApi(identityApiRef);
  const { value, error, retry } = useAsyncRetry(
    () => identityApi.getBackstageIdentity(),
    [identityApi],
  );
  return { userRef: value?.userEntityRef, error, retry };
}
