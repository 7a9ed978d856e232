import type {
  EnvironmentHealthHistory,
  HealthHistory,
  HealthHistoryQuery,
} from '@callboard/backstage-plugin-environment-health-common';
import type { Environment } from '@callboard/backstage-plugin-environments-common';
import type { TransitionStore } from '../database/TransitionStore';
import type { TransitionRecord } from '../model/TransitionRecord';
import { toStretch } from '../uptime/Stretch';
import { stripOf } from './stripOf';

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 30;
const SLOTS = 60;
const SLOTS_PER_DAY = 2;
const TRANSITIONS = 200;

/** Reads what the status of an entity's environments has been. */
export class HistoryReader {
  readonly #transitions: TransitionStore;

  constructor(options: { transitions: TransitionStore }) {
    this.#transitions = options.transitions;
  }

  async read(
    entityRef: string,
    environments: Environment[],
    { environment: names, days = DEFAULT_DAYS }: HealthHistoryQuery,
    now: Date,
  ): Promise<HealthHistory> {
    const window = { from: now.getTime() - days * DAY_MS, to: now.getTime() };
    const from = new Date(window.from).toISOString();
    const records = await this.#transitions.list(entityRef, {
      scope: 'environment',
      from,
      environments: names,
    });
    return {
      entityRef,
      from,
      to: now.toISOString(),
      environments: environments
        .filter(({ name }) => names?.includes(name) ?? true)
        .map(environment =>
          toHistory(
            environment,
            records.filter(record => record.environment === environment.name),
            window,
            Math.max(SLOTS, days * SLOTS_PER_DAY),
          ),
        ),
    };
  }
}

function toHistory(
  { name, title, tier }: Environment,
  records: TransitionRecord[],
  window: { from: number; to: number },
  slots: number,
): EnvironmentHealthHistory {
  return {
    environment: { name, title, tier },
    strip: stripOf(
      records.map(record => toStretch(record, window.to)),
      window,
      slots,
    ),
    transitions: records
      .slice(-TRANSITIONS)
      .reverse()
      .map(({ status, startedAt, endedAt, summary }) => ({
        status,
        from: startedAt,
        ...(endedAt !== undefined && { to: endedAt }),
        ...(summary !== undefined && { summary }),
      })),
    truncated: records.length > TRANSITIONS,
  };
}
