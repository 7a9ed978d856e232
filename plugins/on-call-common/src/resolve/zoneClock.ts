import type { ZoneClock } from '@callboard/backstage-plugin-environments-common';
import { InputError } from '@backstage/errors';
import { IANAZone } from 'luxon';

const MINUTE_MS = 60_000;
// No zone has changed its clocks twice in so short a time since 2005.
const SPAN_MS = 16 * 24 * 60 * MINUTE_MS;

interface Span {
  before: number;
  /** From this instant on the clocks are ahead by `after`. */
  change: number;
  after: number;
}

/**
 * The clocks of a zone as Luxon knows them, asked once for every few days and not
 * for every instant, for that is slow.
 *
 * @throws `InputError` for what is not a zone.
 *
 * @internal
 */
export function zoneClock(timeZone: string): ZoneClock {
  const zone = IANAZone.create(timeZone);
  if (!zone.isValid) {
    throw new InputError(
      `"${timeZone}" is not a time zone; expected an IANA name such as "America/Los_Angeles".`,
    );
  }
  const edges = new Map<number, number>();
  const spans = new Map<number, Span>();

  function offsetAtEdge(index: number): number {
    const offset = edges.get(index) ?? zone.offset(index * SPAN_MS);
    edges.set(index, offset);
    return offset;
  }

  function readSpan(index: number): Span {
    const before = offsetAtEdge(index);
    const after = offsetAtEdge(index + 1);
    if (before === after) {
      return { before, change: Infinity, after };
    }
    // Clocks are changed on a whole minute.
    let low = (index * SPAN_MS) / MINUTE_MS;
    let high = ((index + 1) * SPAN_MS) / MINUTE_MS;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (zone.offset(middle * MINUTE_MS) === before) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return { before, change: high * MINUTE_MS, after };
  }

  return {
    offset(instant) {
      const index = Math.floor(instant / SPAN_MS);
      let span = spans.get(index);
      if (!span) {
        span = readSpan(index);
        spans.set(index, span);
      }
      return instant < span.change ? span.before : span.after;
    },
  };
}
