import type { Entity } from '@backstage/catalog-model';
import { describeEntity, systemRefOf } from './describeEntity';

const component: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'api', namespace: 'shop' },
  spec: { owner: 'team-a', system: 'till' },
};

describe('describeEntity', () => {
  it('reads the spec of an entity that has no relations yet', () => {
    expect(describeEntity(component)).toEqual({
      entityRef: 'component:shop/api',
      title: 'api',
      owner: 'group:shop/team-a',
      system: 'system:shop/till',
    });
  });

  it('believes the relations before the spec', () => {
    expect(
      describeEntity({
        ...component,
        metadata: { ...component.metadata, title: 'The API' },
        relations: [
          { type: 'partOf', targetRef: 'component:default/whole' },
          { type: 'partOf', targetRef: 'system:default/store' },
          { type: 'ownedBy', targetRef: 'user:default/ann' },
        ],
      }),
    ).toMatchObject({
      title: 'The API',
      owner: 'user:default/ann',
      system: 'system:default/store',
    });
  });

  it('calls a Group what it is called, where it has no title', () => {
    const group = {
      ...component,
      kind: 'Group',
      spec: { profile: { displayName: 'Team A' } },
    };
    expect(describeEntity(group).title).toBe('Team A');
    const titled = {
      ...group,
      metadata: { ...group.metadata, title: 'The team' },
    };
    expect(describeEntity(titled).title).toBe('The team');
  });

  it('leaves out what an entity does not have', () => {
    const bare = { ...component, spec: {} };
    expect(describeEntity(bare).owner).toBeUndefined();
    expect(systemRefOf(bare)).toBeUndefined();
  });
});
