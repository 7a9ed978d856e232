import type { EnvironmentHealth } from '@callboard/backstage-plugin-environment-health-common';
import {
  describeWindow,
  isInsideWindow,
  nextOpening,
  windowEnd,
  type DeploymentWindow,
} from '@callboard/backstage-plugin-environments-common';

const MINUTE_MS = 60_000;

/** How maintenance stands; absent where it is possible at any time. */
export type Maintenance = EnvironmentHealth['maintenance'];

/**
 * Tells how maintenance windows stand, and remembers: calculations in time zones
 * are dear, windows open and close on the minute, and environments share few of them.
 */
export class MaintenanceClock {
  readonly #answers = new Map<string, Maintenance>();
  #minute = 0;

  at(window: DeploymentWindow | undefined, now: Date): Maintenance {
    if (!window || 'always' in window) {
      return undefined;
    }
    const minute = Math.floor(now.getTime() / MINUTE_MS);
    if (minute !== this.#minute) {
      this.#answers.clear();
      this.#minute = minute;
    }
    const key = JSON.stringify(window);
    let answer = this.#answers.get(key);
    if (!answer) {
      answer = maintenanceAt(window, now);
      this.#answers.set(key, answer);
    }
    return answer;
  }
}

function maintenanceAt(window: DeploymentWindow, now: Date): Maintenance {
  const open = isInsideWindow(window, now);
  const endsAt = open ? windowEnd(window, now)?.toISOString() : undefined;
  const opening = open ? undefined : nextOpening(window, now)?.toISOString();
  return {
    open,
    ...(endsAt && { endsAt }),
    ...(opening && { nextOpening: opening }),
    description: describeWindow(window),
  };
}
