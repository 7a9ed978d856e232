import type { BoardEnvironment } from '@callboard/backstage-plugin-deployments-common';
import {
  isInsideWindow,
  nextOpening,
  type DeploymentWindow,
} from '@callboard/backstage-plugin-environments-common';

const MINUTE = 60_000;
// A few histories' worth; a bound, not a tuning.
const REMEMBERED = 10_000;

/**
 * Tells whether windows are open, and remembers: calculations in time zones are
 * dear, windows open and close on the minute, and boards share few of them.
 */
export class WindowClock {
  readonly #answers = new Map<string, BoardEnvironment['window']>();
  readonly #past = new Map<string, boolean>();
  #minute = 0;

  /** How a window stands now. */
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

  /** Whether a window stood open at some instant. */
  contains(window: DeploymentWindow, instant: string): boolean {
    const minute = Math.floor(Date.parse(instant) / MINUTE);
    const key = `${minute} ${JSON.stringify(window)}`;
    let inside = this.#past.get(key);
    if (inside === undefined) {
      if (this.#past.size >= REMEMBERED) {
        this.#past.clear();
      }
      inside = isInsideWindow(window, instant);
      this.#past.set(key, inside);
    }
    return inside;
  }
}
