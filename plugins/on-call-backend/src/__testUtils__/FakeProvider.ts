import type { Entity } from '@backstage/catalog-model';
import type {
  OnCallProvider,
  OnCallReading,
  OnCallSweep,
} from '@callboard/backstage-plugin-on-call-node';

export const FAKE_ANNOTATION = 'example.com/rota';
export const FAKE_TOPIC = 'example.rota';

/** Says what a test put in. */
export class FakeProvider implements OnCallProvider {
  readonly id = 'fake';
  readonly annotations = [FAKE_ANNOTATION];
  readonly readings = new Map<string, OnCallReading>();
  /** Why keys cannot be read. */
  readonly failures = new Map<string, string>();
  /** Thrown by the next sweeps. */
  fault?: Error;
  readonly sweeps: OnCallSweep[] = [];

  readonly events = {
    topics: [FAKE_TOPIC],
    keysOf: ({ eventPayload }: { eventPayload: unknown }) =>
      eventPayload as string[],
  };

  bind(entity: Entity) {
    const value = entity.metadata.annotations?.[FAKE_ANNOTATION];
    return value
      ? value.split(',').map(item => {
          const [key, policyId] = item.split('#');
          return { key, ...(policyId && { policyId }) };
        })
      : [];
  }

  async sweep(sweep: OnCallSweep) {
    this.sweeps.push(sweep);
    if (this.fault) {
      throw this.fault;
    }
    return {
      readings: sweep.keys.flatMap(key =>
        this.failures.has(key) ? [] : this.readings.get(key) ?? [],
      ),
      failures: sweep.keys.flatMap(key => {
        const message = this.failures.get(key);
        return message ? [{ key, message }] : [];
      }),
    };
  }
}
