import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/esm/useAsync';

const OWNER = 'relations.ownedBy';
const SYSTEM = 'relations.partOf';

/**
 * Full refs of every owner and System that Components name, for choosing among them.
 *
 * @public
 */
export function useCatalogFacets(): { owners: string[]; systems: string[] } {
  const catalogApi = useApi(catalogApiRef);
  const { value } = useAsync(
    () =>
      catalogApi.getEntityFacets({
        filter: { kind: 'Component' },
        facets: [OWNER, SYSTEM],
      }),
    [catalogApi],
  );
  // Without the catalog's help the filters offer what is selected already.
  const refs = (facet: string) =>
    (value?.facets[facet] ?? []).map(item => item.value).sort();
  return {
    owners: refs(OWNER),
    systems: refs(SYSTEM).filter(ref => ref.startsWith('system:')),
  };
}
