import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  onCallProvidersExtensionPoint,
  type OnCallProvider,
  type OnCallReading,
  type OnCallSweep,
} from '..';

interface Rota {
  id: string;
  title: string;
  timeZone: string;
  shifts: { start: string; end: string; name: string; mail: string }[];
}

export class RotaBoardProvider implements OnCallProvider {
  readonly id = 'rota-board';
  readonly annotations = ['rota-board.example.com/rota'];

  constructor(
    private readonly boardUrl: string,
    private readonly fetchApi: typeof fetch = fetch,
  ) {}

  bind({ metadata }: Entity) {
    const rota = metadata.annotations?.[this.annotations[0]];
    return rota ? [{ key: rota }] : [];
  }

  async sweep(sweep: OnCallSweep) {
    const { keys, window, signal } = sweep;
    // One call answers for every key.
    const query = new URLSearchParams({ ids: keys.join(), ...window });
    const answer = await this.fetchApi(`${this.boardUrl}/rotas?${query}`, {
      signal,
    });
    if (!answer.ok) {
      throw new ServiceUnavailableError(
        `The rota board answered ${answer.status}; look at its own health first.`,
      );
    }
    const rotas: Rota[] = await answer.json();
    const found = new Set(rotas.map(({ id }) => id));
    return {
      readings: rotas.map(rota => this.#toReading(rota, sweep)),
      failures: keys
        .filter(key => !found.has(key))
        .map(key => ({
          key,
          message: `The rota board has no rota ${key}. Correct the annotation ${this.annotations[0]}.`,
        })),
    };
  }

  #toReading(rota: Rota, sweep: OnCallSweep): OnCallReading {
    const id = `${this.id}-${rota.id}`;
    const refOf = (mail: string) =>
      sweep.userByMail?.(mail) ?? `contact:${this.id}-${mail}`;
    return {
      key: rota.id,
      source: {
        provider: this.id,
        title: 'Rota board',
        url: `${this.boardUrl}/rotas/${rota.id}`,
      },
      schedules: [
        {
          id,
          title: rota.title,
          timeZone: rota.timeZone,
          base: {
            kind: 'shifts',
            ...sweep.window,
            shifts: rota.shifts.map(({ start, end, mail }) => ({
              start,
              end,
              people: [refOf(mail)],
            })),
          },
        },
      ],
      policies: [
        {
          id,
          title: rota.title,
          severities: ['urgent', 'soon'],
          repeat: 0,
          levels: [
            {
              title: 'On call',
              targets: [{ kind: 'schedule', scheduleId: id }],
              escalateAfter: {},
            },
          ],
        },
      ],
      people: rota.shifts.map(({ name, mail }) => ({
        ref: refOf(mail),
        name,
        channels: [{ kind: 'email', address: mail }],
      })),
      problems: [],
    };
  }
}

export default createBackendModule({
  pluginId: 'on-call',
  moduleId: 'rota-board',
  register(env) {
    env.registerInit({
      deps: {
        providers: onCallProvidersExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ providers, config }) {
        providers.addProvider(
          new RotaBoardProvider(config.getString('rotaBoard.url')),
        );
      },
    });
  },
});
