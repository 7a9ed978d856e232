import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { entity } from './__testUtils__/entities';
import { FAKE_ANNOTATION, FakeProvider } from './__testUtils__/FakeProvider';
import { reading } from './__testUtils__/reading';
import { startOnCall } from './__testUtils__/startOnCall';

const entities = [
  entity('Component', 'api', { annotations: { [FAKE_ANNOTATION]: 'a' } }),
];

function provide() {
  const provider = new FakeProvider();
  provider.readings.set('a', reading('a'));
  return provider;
}

describeOnEachDatabase('two replicas', () => {
  it('read each definition once between them', async () => {
    const provider = provide();
    const one = await startOnCall({ entities, providers: [provider] });
    const other = await startOnCall({
      entities,
      providers: [provider],
      knex: one.knex,
    });
    await one.run('sync-targets');
    await Promise.all([one.run('read-schedules'), other.run('read-schedules')]);
    await other.run('read-schedules');
    expect(provider.sweeps).toHaveLength(1);
    expect(await other.book.entity('component:default/api')).toMatchObject({
      read: true,
    });
  });

  it('ask for the shifts of the same window, and know people by their mailboxes', async () => {
    const provider = provide();
    const { sync } = await startOnCall({
      providers: [provider],
      entities: [
        ...entities,
        ...['ann', 'twin', 'other'].map(name =>
          entity('User', name, {
            spec: {
              profile: {
                email:
                  name === 'ann' ? 'Ann@Example.com' : 'shared@example.com',
              },
            },
          }),
        ),
      ],
    });
    await sync();
    const [{ window, userByMail }] = provider.sweeps;
    expect(Date.parse(window.to) - Date.parse(window.from)).toBe(
      98 * 24 * 3600_000,
    );
    expect(userByMail?.('ANN@example.com')).toBe('user:default/ann');
    expect(userByMail?.('shared@example.com')).toBeUndefined();
    expect(userByMail?.('nobody@example.com')).toBeUndefined();
  });
});

describeOnEachDatabase('POST refresh without the permission', () => {
  it('is refused, and reads nothing', async () => {
    const provider = provide();
    const { post } = await startOnCall({
      entities,
      providers: [provider],
      features: [
        createServiceFactory({
          service: coreServices.permissions,
          deps: {},
          factory: () =>
            mockServices.permissions.mock({
              authorizeConditional: async queries =>
                queries.map(({ permission }) => ({
                  result:
                    permission.name === 'on-call.refresh'
                      ? AuthorizeResult.DENY
                      : AuthorizeResult.ALLOW,
                })),
            }),
        }),
      ],
    });
    const { body } = await post(
      'entities/component/default/api/refresh',
    ).expect(403);
    expect(body.error.message).toContain('on-call.refresh');
    expect(provider.sweeps).toEqual([]);
  });
});
