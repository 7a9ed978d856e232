import type { Entity } from '@backstage/catalog-model';
import { servicesOf } from './servicesOf';

const entity = (kind: string, relations: Entity['relations'] = []): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name: 'one' },
  relations,
});

describe('servicesOf', () => {
  it('asks for what is part of a System', () => {
    expect(servicesOf(entity('System'))).toEqual({
      system: ['system:default/one'],
    });
  });

  it('asks for what is part of the Systems of a Domain', () => {
    const relations = [
      { type: 'hasPart', targetRef: 'system:default/a' },
      { type: 'hasPart', targetRef: 'domain:default/b' },
      { type: 'ownedBy', targetRef: 'group:default/c' },
    ];
    expect(servicesOf(entity('Domain', relations))).toEqual({
      system: ['system:default/a'],
    });
    expect(servicesOf(entity('Domain'))).toBeUndefined();
  });

  it('asks for what a Group and the Groups below it own', () => {
    const relations = [
      { type: 'parentOf', targetRef: 'group:default/team' },
      { type: 'childOf', targetRef: 'group:default/root' },
    ];
    expect(servicesOf(entity('Group', relations))).toEqual({
      owner: ['group:default/one', 'group:default/team'],
    });
  });

  it('asks for nothing of other kinds', () => {
    expect(servicesOf(entity('Component'))).toBeUndefined();
  });
});
