import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import { api, dev, edge, prod, site } from '../__testUtils__/TestWorld';
import { placeOfShard, planShards } from './planShards';

const configured = [dev, prod, edge];
const plan = (...targets: EntityEnvironments[]) =>
  planShards(targets, configured).map(({ key, targets: own }) => [
    key,
    own.map(({ entityRef }) => entityRef),
  ]);

describe('planShards', () => {
  it('puts a target into each place where it names stacks', () => {
    expect(plan({ ...api, stacks: api.stacks.slice(1) }, site)).toEqual([
      ['111111111111/us-west-2', ['component:default/site']],
      [
        '333333333333/us-east-1',
        ['component:default/api', 'component:default/site'],
      ],
      [
        '333333333333/us-west-2',
        ['component:default/api', 'component:default/site'],
      ],
    ]);
  });

  it('leaves out who has no stacks', () => {
    expect(plan({ ...api, stacks: [] })).toEqual([]);
  });

  it('goes where a reference points, configured or not', () => {
    const stacks = [
      {
        environment: 'dev',
        stackName: 'api',
        accountId: '444444444444',
        region: 'eu-west-1',
      },
    ];
    expect(plan({ ...api, stacks })).toEqual([
      ['444444444444/eu-west-1', [api.entityRef]],
    ]);
  });

  it('looks everywhere for a stack whose place nobody says', () => {
    const environments = api.environments.map(environment => ({
      ...environment,
      aws: undefined,
    }));
    const stacks = [{ environment: 'dev', stackName: 'api' }];
    expect(plan({ ...api, environments, stacks })).toHaveLength(3);
  });

  it('names its shards so that the place can be read back', () => {
    const places = planShards([api], configured).map(({ key }) =>
      placeOfShard(key),
    );
    expect(places).toEqual([dev, edge, prod]);
  });
});
