import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { catalogApiRef } from '@backstage/plugin-catalog-react';
import { entity } from '../src/fixtures';
import { entityNames } from './DevOnCallApi';

type CatalogApi = typeof catalogApiRef.T;

const mona: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'mona', namespace: 'default' },
  spec: { profile: { displayName: 'Mona Lisa' }, memberOf: ['cloud-tools'] },
};

const cloudTools: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'cloud-tools', namespace: 'default' },
  spec: { type: 'team', children: [] },
};

export const entities: Entity[] = [
  mona,
  cloudTools,
  ...entityNames.map(name => ({
    ...entity,
    metadata: { ...entity.metadata, name },
  })),
];

const find = (ref: string) =>
  entities.find(item => stringifyEntityRef(item) === ref);

/** As much of a catalog as the entity page and the filters ask for. */
export const devCatalogApi = {
  getEntityByRef: async ref =>
    typeof ref === 'string' ? find(ref) : find(stringifyEntityRef(ref)),
  getEntitiesByRefs: async ({ entityRefs }) => ({
    items: entityRefs.map(find),
  }),
  getEntityFacets: async () => ({
    facets: {
      'relations.ownedBy': [
        { value: 'group:default/cloud-tools', count: 3 },
        { value: 'group:default/web-platform', count: 2 },
      ],
      'relations.partOf': [{ value: 'system:default/ec2-manager', count: 3 }],
    },
  }),
} as Partial<CatalogApi> as CatalogApi;
