import type { EscalationPolicy, PageDelivery, PageSummary } from '../types';
import { nextStep } from './nextStep';
import type { PageEvent } from './PageEvent';

/**
 * A page as its events tell of it.
 *
 * @public
 */
export interface FoldedPage extends PageSummary {
  entityTitle: string;
  policy: EscalationPolicy;
  /** How often the ladder was climbed before, from 0. */
  round: number;
  /** Of the level that was told last; absent while nobody climbs the ladder. */
  rung?: {
    begunAt: string;
    /** Once everybody of it was told or given up. */
    ended?: { at: string; reached: boolean };
  };
  /** Oldest first; of each person and level the last attempt. */
  deliveries: PageDelivery[];
}

/**
 * Tells from the events of a page how it stands.
 *
 * @param events - in the order in which they happened; the first is `paged`
 * @throws `TypeError` for a list that does not begin with `paged`.
 *
 * @public
 */
export function foldPage(events: readonly PageEvent[]): FoldedPage {
  const [first, ...rest] = events;
  if (first?.kind !== 'paged') {
    throw new TypeError('The events of a page begin with "paged"');
  }
  const { policy, ...subject } = first.page;
  const page = rest.reduce(apply, {
    ...subject,
    policyId: policy.id,
    policy,
    createdBy: first.by,
    createdAt: first.at,
    status: 'open',
    level: 0,
    round: 0,
    deliveries: [],
  });
  const next = nextStep(page);
  return next?.step.kind === 'level' ? { ...page, escalatesAt: next.at } : page;
}

function apply(page: FoldedPage, event: PageEvent): FoldedPage {
  switch (event.kind) {
    case 'level-begun': {
      const { level, round, at } = event;
      return { ...page, level, round, rung: { begunAt: at } };
    }
    case 'level-ended': {
      const { level, round, reached, at } = event;
      return page.rung && level === page.level && round === page.round
        ? { ...page, rung: { ...page.rung, ended: { at, reached } } }
        : page;
    }
    case 'delivery':
      return { ...page, deliveries: deliver(page.deliveries, event) };
    case 'linked':
      return { ...page, url: event.url };
    case 'acknowledged':
      return page.status === 'open' || page.status === 'exhausted'
        ? {
            ...page,
            status: 'acknowledged',
            acknowledgedBy: event.by,
            acknowledgedAt: event.at,
          }
        : page;
    case 'resolved':
      return page.status === 'resolved'
        ? page
        : {
            ...page,
            status: 'resolved',
            resolvedBy: event.by,
            resolvedAt: event.at,
          };
    case 'exhausted':
      return page.status === 'open' ? { ...page, status: 'exhausted' } : page;
    default:
      return page;
  }
}

function deliver(
  known: PageDelivery[],
  { kind: _, ...delivery }: Extract<PageEvent, { kind: 'delivery' }>,
): PageDelivery[] {
  const name = nameOf(delivery);
  const place = known.findIndex(one => nameOf(one) === name);
  return place < 0 ? [...known, delivery] : known.with(place, delivery);
}

function nameOf({ round, level, via, person }: PageDelivery): string {
  return JSON.stringify([round, level, via, person]);
}
