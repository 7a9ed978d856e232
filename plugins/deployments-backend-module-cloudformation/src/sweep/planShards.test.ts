import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import { parsePlaceKey } from '@callboard/backstage-plugin-environments-node';
import { api, dev, edge, prod, site } from '../__testUtils__/TestWorld';
import { planShards } from './planShards';

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

  it('names its shards so that the place can be read back', () => {
    const places = planShards([api], configured).map(({ key }) =>
      parsePlaceKey(key),
    );
    expect(places).toEqual([dev, edge, prod]);
  });
});
