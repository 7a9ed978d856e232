import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OnCallProvider, OnCallSweep } from './OnCallProvider';
import {
  onCallProvidersExtensionPoint,
  type OnCallProvidersExtensionPoint,
} from './onCallProvidersExtensionPoint';
import rotaBoardModule, { RotaBoardProvider } from './__testUtils__/rotaBoard';

const folder = join(__dirname, '..');

const ROTA = {
  id: 'payments',
  title: 'Payments',
  timeZone: 'Europe/London',
  shifts: [
    {
      start: '2026-11-16T09:00:00.000Z',
      end: '2026-11-23T09:00:00.000Z',
      name: 'Mona',
      mail: 'mona@callboard.example',
    },
    {
      start: '2026-11-23T09:00:00.000Z',
      end: '2026-11-30T09:00:00.000Z',
      name: 'Hubot',
      mail: 'hubot@callboard.example',
    },
  ],
};

function sweepOf(keys: string[]): OnCallSweep {
  return {
    keys,
    window: {
      from: '2026-11-15T00:00:00.000Z',
      to: '2027-02-20T00:00:00.000Z',
    },
    userByMail: mail =>
      mail === 'mona@callboard.example' ? 'user:default/mona' : undefined,
    signal: new AbortController().signal,
  };
}

function answering(rotas: object[], status = 200) {
  return jest.fn(async (_url: string | URL | Request) =>
    Promise.resolve(new Response(JSON.stringify(rotas), { status })),
  );
}

describe('the example of the README', () => {
  it('is this code, word by word', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    const code = readFileSync(
      join(folder, 'src', '__testUtils__', 'rotaBoard.ts'),
      'utf8',
    ).replaceAll("'..'", "'@callboard/backstage-plugin-on-call-node'");
    expect(readme).toContain(code.trim());
  });

  it('binds entities by its annotation alone', () => {
    const provider = new RotaBoardProvider('https://rota.test', answering([]));
    const entity = (annotations: Record<string, string>) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'shop', annotations },
    });
    expect(
      provider.bind(entity({ 'rota-board.example.com/rota': 'payments' })),
    ).toEqual([{ key: 'payments' }]);
    expect(provider.bind(entity({ other: 'payments' }))).toEqual([]);
  });

  it('asks once for all keys, and says which it cannot find', async () => {
    const fetch = answering([ROTA]);
    const provider = new RotaBoardProvider('https://rota.test', fetch);
    const { readings, failures } = await provider.sweep(
      sweepOf(['payments', 'gone']),
    );
    expect(fetch).toHaveBeenCalledTimes(1);
    const asked = new URL(String(fetch.mock.calls[0][0]));
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      ids: 'payments,gone',
      from: '2026-11-15T00:00:00.000Z',
      to: '2027-02-20T00:00:00.000Z',
    });
    expect(failures).toEqual([
      {
        key: 'gone',
        message:
          'The rota board has no rota gone. Correct the annotation rota-board.example.com/rota.',
      },
    ]);
    expect(readings).toMatchObject([
      {
        key: 'payments',
        source: { url: 'https://rota.test/rotas/payments' },
        schedules: [
          {
            id: 'rota-board-payments',
            base: {
              shifts: [
                { people: ['user:default/mona'] },
                { people: ['contact:rota-board-hubot@callboard.example'] },
              ],
            },
          },
        ],
        policies: [
          {
            levels: [
              {
                targets: [
                  { kind: 'schedule', scheduleId: 'rota-board-payments' },
                ],
              },
            ],
          },
        ],
        people: [
          { ref: 'user:default/mona', name: 'Mona' },
          { ref: 'contact:rota-board-hubot@callboard.example' },
        ],
      },
    ]);
  });

  it('says why nothing could be read', async () => {
    const provider = new RotaBoardProvider(
      'https://rota.test',
      answering([], 503),
    );
    await expect(provider.sweep(sweepOf(['payments']))).rejects.toThrow(
      'The rota board answered 503',
    );
  });

  it('registers as a module of the plugin', async () => {
    const added: OnCallProvider[] = [];
    const point: OnCallProvidersExtensionPoint = {
      addProvider: provider => added.push(provider),
    };
    await startTestBackend({
      extensionPoints: [[onCallProvidersExtensionPoint, point]],
      features: [
        rotaBoardModule,
        mockServices.rootConfig.factory({
          data: { rotaBoard: { url: 'https://rota.test' } },
        }),
      ],
    });
    expect(added.map(({ id }) => id)).toEqual(['rota-board']);
  });
});
