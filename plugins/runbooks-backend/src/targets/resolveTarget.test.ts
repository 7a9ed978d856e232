import type { Entity } from '@backstage/catalog-model';
import { DefaultEnvironmentsService } from '@callboard/backstage-plugin-environments-node';
import { component, treeOfComponent } from '../__testUtils__/component';
import type { Collection } from './Collection';
import { resolveTarget } from './resolveTarget';

const KEY = 'callboard.io/runbooks';
const environments = new DefaultEnvironmentsService([]);
const tree = treeOfComponent('api');

function resolve(
  entity: Entity,
  parent?: Entity,
  collections: Collection[] = [],
) {
  return resolveTarget({ environments, collections }, entity, parent);
}

function system(annotations: Record<string, string> = {}): Entity {
  return {
    ...component('shop', { annotations }),
    kind: 'System',
    spec: { owner: 'team-a' },
  };
}

describe('resolveTarget', () => {
  it('looks in the usual places of a Component', () => {
    expect(resolve(component('api'))).toMatchObject({
      entityRef: 'component:default/api',
      kind: 'component',
      type: 'service',
      owner: 'group:default/team-a',
      places: [
        { tree, globs: ['docs/runbooks/**/*.{md,markdown}', 'RUNBOOK.md'] },
      ],
      looked: ['docs/runbooks', 'RUNBOOK.md'],
      off: false,
      problems: [],
    });
  });

  it('looks nowhere for what is no Component and says nothing', () => {
    expect(resolve(system())).toBeUndefined();
    expect(resolve(system({ [KEY]: 'ops' }))?.places).toHaveLength(1);
  });

  it('begins where the catalog file lies, where nothing says where the source lies', () => {
    const entity = component('api', {
      annotations: {
        'backstage.io/managed-by-location':
          'url:https://github.com/acme/mono/blob/main/services/api/catalog-info.yaml',
      },
    });
    delete entity.metadata.annotations!['backstage.io/source-location'];
    expect(resolve(entity)?.places).toEqual([
      {
        tree: 'https://github.com/acme/mono/tree/main/',
        globs: [
          'services/api/docs/runbooks/**/*.{md,markdown}',
          'services/api/RUNBOOK.md',
        ],
        folder: 'services/api',
      },
    ]);
  });

  it('looks where the System says, in its repository', () => {
    const shop = system({ [KEY]: 'ops' });
    expect(resolve(component('api'), shop)?.places).toEqual([
      { tree: treeOfComponent('shop'), globs: ['ops/**/*.{md,markdown}'] },
    ]);
    const own = component('api', { annotations: { [KEY]: 'own' } });
    expect(resolve(own, shop)?.places).toEqual([
      { tree, globs: ['own/**/*.{md,markdown}'] },
    ]);
  });

  it('looks nowhere where the annotation says so', () => {
    const entity = component('api', { annotations: { [KEY]: 'none' } });
    expect(resolve(entity)).toMatchObject({
      places: [],
      looked: [],
      off: true,
      problems: [],
    });
  });

  it('looks nowhere where the source lies at no URL', () => {
    const source = { 'backstage.io/source-location': 'file:/somewhere/' };
    expect(resolve(component('api', { annotations: source }))).toMatchObject({
      places: [],
      looked: [],
      problems: [],
    });
    const odd = component('api', { annotations: { ...source, [KEY]: 'ops' } });
    expect(resolve(odd)?.problems).toMatchObject([
      {
        annotation: KEY,
        value: 'ops',
        message: expect.stringMatching(/lies at no URL; expected/),
      },
    ]);
  });

  it('says where a wrong value was inherited from', () => {
    const [problem] = resolve(
      component('api'),
      system({ [KEY]: 'https://x/y' }),
    )!.problems;
    expect(problem.message).toMatch(
      /is a URL; .* It is inherited from system:default\/shop\.$/,
    );
  });

  it('is not put off by what is wrong with other annotations', () => {
    const entity = component('api', {
      annotations: { 'callboard.io/cloudformation-stacks': '!' },
    });
    expect(resolve(entity)?.problems).toEqual([]);
  });

  it('adds the collections that apply', () => {
    const collection: Collection = {
      id: 'platform',
      url: 'https://github.com/acme/runbooks/tree/main/platform/*.md',
      select: { kind: ['system'], owner: ['group:default/team-a'] },
    };
    expect(resolve(system(), undefined, [collection])?.places).toEqual([
      {
        tree: 'https://github.com/acme/runbooks/tree/main/',
        globs: ['platform/*.md'],
        collection: 'platform',
      },
    ]);
    expect(
      resolve(component('api'), undefined, [collection])?.places,
    ).toHaveLength(1);
  });
});
