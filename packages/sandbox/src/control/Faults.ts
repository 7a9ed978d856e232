import type { SandboxTarget } from './RequestLog';

/** Faults that each protocol knows how to show. */
export const FAULT_KINDS = {
  github: [
    '401',
    '403',
    '404',
    '429',
    '500',
    '502',
    'secondary',
    'rate-limit',
    'timeout',
    'garbage',
  ],
  aws: ['throttled', 'denied', 'expired', '500', 'timeout', 'garbage'],
  http: ['500', '503', 'timeout', 'reset'],
  pagerduty: ['401', '403', '404', '429', '500', '503', 'timeout', 'garbage'],
} as const;

export interface Fault {
  target: SandboxTarget;
  kind: string;
  /**
   * Part of what the request is known by: for GitHub its method and path (and, for
   * GraphQL, the query's text), for AWS `account region service action`, for the services'
   * own hosts `GET host/path`, for PagerDuty its method and path below `/pagerduty`.
   * Every request where absent.
   */
  match?: string;
  /** How many more requests it will hit; without end where absent. */
  times?: number;
}

/** Faults that were set through the control endpoint and wait for a request to hit. */
export class Faults {
  #faults: Fault[] = [];

  /** @throws RangeError that names what is wrong with the fault. */
  add(fault: Fault): void {
    const kinds: readonly string[] | undefined = FAULT_KINDS[fault.target];
    if (!kinds) {
      throw new RangeError(
        `target must be one of ${Object.keys(FAULT_KINDS).join(', ')}`,
      );
    }
    if (!kinds.includes(fault.kind)) {
      throw new RangeError(
        `kind must be one of ${kinds.join(', ')} for target ${fault.target}`,
      );
    }
    if (
      fault.times !== undefined &&
      !(Number.isInteger(fault.times) && fault.times > 0)
    ) {
      throw new RangeError('times must be a whole number above 0');
    }
    this.#faults.push({ ...fault });
  }

  /** The fault that hits this request, if any; uses up one of its times. */
  take(target: SandboxTarget, request: string): Fault | undefined {
    const fault = this.#faults.find(
      candidate =>
        candidate.target === target &&
        (candidate.match === undefined || request.includes(candidate.match)),
    );
    if (fault?.times !== undefined) {
      fault.times -= 1;
      if (fault.times === 0) {
        this.#faults = this.#faults.filter(other => other !== fault);
      }
    }
    return fault;
  }

  list(): Fault[] {
    return structuredClone(this.#faults);
  }

  clear(): void {
    this.#faults = [];
  }
}
