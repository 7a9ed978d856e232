import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import useAsync from 'react-use/esm/useAsync';

/**
 * As whom the signed-in person owns things; `undefined` until known, empty for a stranger.
 *
 * @public
 */
export function useOwnership(): string[] | undefined {
  const identityApi = useApi(identityApiRef);
  const { value, error } = useAsync(
    () => identityApi.getBackstageIdentity(),
    [identityApi],
  );
  // Whoever cannot be identified owns nothing; the page still works.
  return error ? [] : value?.ownershipEntityRefs;
}
