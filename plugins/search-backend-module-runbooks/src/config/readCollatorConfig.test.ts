import { mockServices } from '@backstage/backend-test-utils';
import { readCollatorConfig } from './readCollatorConfig';

const read = (runbooks?: object) =>
  readCollatorConfig(
    mockServices.rootConfig({
      data: runbooks ? { search: { collators: { runbooks } } } : {},
    }),
  );

describe('readCollatorConfig', () => {
  it('does without', () => {
    expect(read()).toEqual({
      schedule: {
        frequency: { minutes: 10 },
        timeout: { minutes: 15 },
        initialDelay: { seconds: 30 },
      },
      locationTemplate: '/catalog/:namespace/:kind/:name/runbooks/:runbook',
    });
  });

  it('reads a schedule and where runbooks are', () => {
    expect(
      read({
        schedule: { frequency: 'PT1H', timeout: { minutes: 5 } },
        locationTemplate: '/entities/:name/:runbook',
      }),
    ).toEqual({
      schedule: {
        frequency: { hours: 1 },
        timeout: { minutes: 5 },
      },
      locationTemplate: '/entities/:name/:runbook',
    });
  });

  it('names the key that cannot be read', () => {
    expect(() => read({ schedule: { frequency: 'often' } })).toThrow(
      /search\.collators\.runbooks\.schedule/,
    );
  });
});
