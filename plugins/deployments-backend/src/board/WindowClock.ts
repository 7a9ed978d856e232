import type { BoardEnvironment } from '@callboard/backstage-plugin-deployments-common';
import {
  isInsideWindow,
  nextOpening,
  type DeploymentWindow,
} from '@callboard/backstage-plugin-environments-common';

const MINUTE = 60_000;

/**
 * Tells whether windows are open, at the price of one calculation per window
 * and minute: windows open and close on the minute, and boards share few.
 */
export class WindowClock {
  readonly #answers = new Map<string, BoardEnvironment['window']>();
  #minute = 0;

  at(
    window: DeploymentWindow | undefined,
    now: Date,
  ): BoardEnvironment['window'] {
    if (!window || 'always' in window) {
      return { open: true };
    }
    const minute = Math.floor(now.getTime() / MINUTE);
    if (minute !== this.#minute) {
      this.#answers.clear();
      this.#minute = minute;
    }
    const key = JSON.stringify(window);
    let answer = this.#answers.get(key);
    if (!answer) {
      const open = isInsideWindow(window, now);
      answer = {
        open,
        nextOpening: open ? undefined : nextOpening(window, now)?.toISOString(),
      };
      this.#answers.set(key, answer);
    }
    return answer;
  }
}
