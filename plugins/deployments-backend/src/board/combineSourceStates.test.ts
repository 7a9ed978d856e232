import { at } from '../__testUtils__/observe';
import { combineSourceStates } from './combineSourceStates';

const sources = [
  { id: 'aws', title: 'CloudFormation', staleAfterSeconds: 600 },
  { id: 'github', title: 'GitHub', staleAfterSeconds: 300 },
];
const entityRef = 'component:default/api';

describe('combineSourceStates', () => {
  it('is as well as the worst of the shards', () => {
    expect(
      combineSourceStates(
        [
          { entityRef, source: 'aws', shard: '1', observedAt: at('10:30') },
          {
            entityRef,
            source: 'aws',
            shard: '2',
            observedAt: at('10:00'),
            error: { message: 'Access denied.', since: at('10:05') },
          },
          {
            entityRef,
            source: 'aws',
            shard: '3',
            error: { message: 'Throttled.', since: at('10:02') },
          },
        ],
        sources,
      ),
    ).toEqual([
      {
        source: 'aws',
        title: 'CloudFormation',
        staleAfterSeconds: 600,
        observedAt: at('10:00'),
        error: { message: 'Throttled. Access denied.', since: at('10:02') },
      },
    ]);
  });

  it('leaves out sources that are gone, and those that do not read the entity', () => {
    expect(
      combineSourceStates(
        [{ entityRef, source: 'former', shard: '1', observedAt: at('10:00') }],
        sources,
      ),
    ).toEqual([]);
  });
});
