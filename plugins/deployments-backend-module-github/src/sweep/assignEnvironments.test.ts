import { environment, target } from '../__testUtils__/samples';
import { assignEnvironments } from './assignEnvironments';

describe('assignEnvironments', () => {
  const service = (name: string, github: string[]) =>
    target('acme/shop', {
      entityRef: `component:default/${name}`,
      environments: [environment('prod', { github })],
    });
  const api = service('api', ['api-production']);
  const web = service('web', ['web-production', 'production']);

  const assigned = (name: string) =>
    assignEnvironments([api, web], name).map(
      one => `${one.target.entityRef} ${one.environment?.name}`,
    );

  it('gives a deployment to whoever claims its environment', () => {
    expect(assigned('api-production')).toEqual(['component:default/api prod']);
    expect(assigned('Production')).toEqual(['component:default/web prod']);
  });

  it('keeps for all what nobody claims', () => {
    expect(assigned('Preview')).toEqual([
      'component:default/api undefined',
      'component:default/web undefined',
    ]);
  });
});
