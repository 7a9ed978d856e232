import type { ZoneClock } from '@callboard/backstage-plugin-environments-common';
import type { Override, Schedule } from '../types';
import { fixedStretches } from './fixedStretches';
import { layerStretches } from './layerStretches';
import { overrideStretches } from './overrideStretches';
import { cover, join, type Stretch } from './Stretch';
import { DAY_MS, instantOfWallTime, wallTimeAt } from './wallTime';

/**
 * Partitions a window of instants into who is on call.
 *
 * @internal
 */
export function resolveStretches(
  schedule: Schedule,
  overrides: Override[],
  window: { start: number; end: number },
  zone: ZoneClock,
): Stretch[] {
  const base = baseStretches(schedule, window, zone);
  return join(
    withGaps(cover(base, overrideStretches(overrides, window)), window),
  );
}

/*
 * Layers are laid over each other by wall clock, where every day is alike. Since a
 * later wall-clock time never means an earlier instant, what is in order there is in
 * order here, and only the edges that remain have to be looked up in the zone.
 */
function baseStretches(
  { base }: Schedule,
  window: { start: number; end: number },
  zone: ZoneClock,
): Stretch[] {
  if (base.kind === 'shifts') {
    return fixedStretches(base);
  }
  const hours = {
    start: wallTimeAt(window.start, zone),
    // Clocks that are set back show times once more, of a day at most.
    end: wallTimeAt(window.end, zone) + DAY_MS,
  };
  const byWallClock = base.layers
    .map(layer => layerStretches(layer, hours))
    .reduce(cover, []);
  let edge = NaN;
  let instant = NaN;
  const instantOf = (time: number) => {
    if (time !== edge) {
      edge = time;
      instant = instantOfWallTime(time, zone);
    }
    return instant;
  };
  return byWallClock.map(({ start, end, people, layerId }) => ({
    start: instantOf(start),
    end: instantOf(end),
    people,
    layerId,
  }));
}

function* withGaps(
  stretches: Stretch[],
  window: { start: number; end: number },
): Generator<Stretch> {
  let reached = window.start;
  for (const stretch of stretches) {
    const start = Math.max(stretch.start, reached);
    const end = Math.min(stretch.end, window.end);
    if (start >= end) {
      // Outside of the window, or in an hour that spring leaves out.
      continue;
    }
    if (start > reached) {
      yield { start: reached, end: start, people: [] };
    }
    const isWhole = start === stretch.start && end === stretch.end;
    yield isWhole ? stretch : { ...stretch, start, end };
    reached = end;
  }
  if (reached < window.end) {
    yield { start: reached, end: window.end, people: [] };
  }
}
