import type { HealthTarget } from '@callboard/backstage-plugin-environment-health-node';
import {
  resourcesOfType,
  type OwnedResource,
} from '../../shared/resourcesOfType';
import type { AlarmRecord } from './AlarmRecord';

const ALARM_TYPES = [
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::CompositeAlarm',
];

/** The alarms of a place, found by what targets know of them. */
export class AlarmIndex {
  readonly #byId = new Map<string, AlarmRecord>();
  /** By what the dimensions of their metrics say. */
  readonly #onDimension = new Map<string, Set<AlarmRecord>>();
  /** Sorted, so that all of a prefix stand side by side. */
  readonly #byName: AlarmRecord[];

  constructor(readonly alarms: AlarmRecord[]) {
    for (const alarm of alarms) {
      this.#byId.set(alarm.name, alarm);
      this.#byId.set(alarm.arn, alarm);
      for (const value of dimensionValues(alarm)) {
        const known = this.#onDimension.get(value) ?? new Set();
        this.#onDimension.set(value, known.add(alarm));
      }
    }
    this.#byName = [...alarms].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** The alarms that a target's stacks own or its prefixes name, each once. */
  ofTarget(target: HealthTarget): AlarmRecord[] {
    const owned = this.#owned(target).flatMap(
      ({ physicalId }) => this.#byId.get(physicalId) ?? [],
    );
    const prefixed = target.alarmPrefixes.flatMap(prefix =>
      this.#withPrefix(prefix),
    );
    return [...new Set([...owned, ...prefixed])];
  }

  /** Alarms that stacks at rest say they made, and that are not there. */
  missingOf(target: HealthTarget): OwnedResource[] {
    return this.#owned(target).filter(
      ({ physicalId, stack }) =>
        !this.#byId.has(physicalId) && stack.status.endsWith('_COMPLETE'),
    );
  }

  /** Alarms on metrics of a resource, whoever owns them. */
  onResource(physicalId: string): AlarmRecord[] {
    return [...(this.#onDimension.get(dimensionValueOf(physicalId)) ?? [])];
  }

  #owned(target: HealthTarget): OwnedResource[] {
    return resourcesOfType({ targets: [target] }, ...ALARM_TYPES);
  }

  #withPrefix(prefix: string): AlarmRecord[] {
    let low = 0;
    let high = this.#byName.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#byName[middle].name < prefix) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (this.#byName[end]?.name.startsWith(prefix)) end += 1;
    return this.#byName.slice(low, end);
  }
}

function dimensionValues(alarm: AlarmRecord): string[] {
  return alarm.kind === 'metric'
    ? alarm.metrics.flatMap(({ dimensions }) => Object.values(dimensions))
    : [];
}

/** Load balancers are named by the end of their ARN, all else by their physical id. */
function dimensionValueOf(physicalId: string): string {
  return physicalId.replace(/^arn:.*:loadbalancer\//, '');
}
