import type { Faults } from '../control/Faults';
import type { RequestLog } from '../control/RequestLog';
import type { PagerDutyWorld } from './world/PagerDutyWorld';

/** What the PagerDuty of the sandbox works with. */
export interface PagerDutyContext {
  world: PagerDutyWorld;
  /** Sandbox time, in milliseconds since the epoch. */
  clock: { now(): number };
  requests: Pick<RequestLog, 'count'>;
  faults: Pick<Faults, 'take'>;
  /** Where it answers, without a slash at the end. */
  base: () => string;
}
