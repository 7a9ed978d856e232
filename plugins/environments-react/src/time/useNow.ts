import { useSyncExternalStore } from 'react';
import { Ticker } from './Ticker';

const MINUTE_MS = 60_000;

// A page shows hundreds of ages. One clock for all of them, not one interval each.
const clock = new Ticker(10_000);

/**
 * The current time, and a new rendering whenever it has moved on far enough.
 *
 * @param resolutionMs - how far: a minute where absent, ten seconds at the finest
 * @returns milliseconds since the epoch
 *
 * @public
 */
export function useNow(resolutionMs: number = MINUTE_MS): number {
  const getStep = () => Math.floor(Date.now() / resolutionMs);
  useSyncExternalStore(clock.subscribe, getStep, getStep);
  return Date.now();
}
