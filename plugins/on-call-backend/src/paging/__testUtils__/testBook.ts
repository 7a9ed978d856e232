import type {
  EscalationPolicy,
  Override,
  Person,
} from '@callboard/backstage-plugin-on-call-common';
import type {
  Book,
  BookedEntity,
  BookedSchedule,
  ListedSchedule,
} from '../../book/Book';
import type { OverrideStore } from '../../changes/OverrideStore';

export const API = 'component:default/api';
export const MONA = 'user:default/mona';
export const HUBOT = 'user:default/hubot';
export const LEAD = 'user:default/lead';
export const DESK = 'contact:security-desk';

const source = { provider: 'file', title: 'oncall.yaml' };
const observedAt = '2026-11-22T09:00:00.000Z';

/** Mona all the time; half an hour to the lead, and two hours to a desk that is no user. */
export const POLICY: EscalationPolicy = {
  id: 'file-default',
  title: 'API escalation',
  severities: ['S1', 'S2', 'S3'],
  repeat: 0,
  levels: [
    {
      title: 'Primary',
      targets: [{ kind: 'schedule', scheduleId: 'file-primary' }],
      escalateAfter: { S1: 30, S2: 120 },
    },
    {
      title: 'Team lead',
      targets: [{ kind: 'person', ref: LEAD }],
      escalateAfter: { default: 60 },
    },
  ],
};

export function testSchedule(
  participants: string[],
  id = 'file-primary',
): BookedSchedule {
  return {
    schedule: {
      id,
      title: 'Primary',
      timeZone: 'America/Los_Angeles',
      base: {
        kind: 'layers',
        layers: [
          {
            id: 'week',
            start: '2026-01-05T09:00',
            unit: 'week',
            length: 1,
            participants,
            restrictions: [],
          },
        ],
      },
    },
    source,
    provider: 'file',
    observedAt,
  };
}

const PEOPLE: Person[] = [
  {
    ref: MONA,
    name: 'Mona',
    channels: [{ kind: 'phone', address: '+1-555-0102' }],
  },
  { ref: HUBOT, name: 'Hubot', channels: [] },
  { ref: LEAD, name: 'Lead', channels: [] },
  {
    ref: DESK,
    name: 'Security desk',
    channels: [{ kind: 'phone', address: '+1-555-0199' }],
  },
];

/** A book of one entity, in memory. */
export class TestBook implements Book {
  policies: EscalationPolicy[] = [POLICY];
  schedules = [testSchedule([MONA])];
  provider = 'file';
  read = true;

  async entity(entityRef: string): Promise<BookedEntity | undefined> {
    return entityRef === API
      ? {
          entityRef,
          title: 'API',
          read: this.read,
          policies: this.policies.map(policy => ({
            policy,
            source,
            provider: this.provider,
            key: 'key-1',
            observedAt,
          })),
          schedules: this.schedules,
          people: PEOPLE,
          problems: [],
          observedAt,
        }
      : undefined;
  }

  async schedule(scheduleId: string) {
    const booked = this.schedules.find(
      ({ schedule }) => schedule.id === scheduleId,
    );
    return booked && { ...booked, entities: [] };
  }

  async list(): Promise<ListedSchedule[]> {
    return this.schedules.map(booked => ({ ...booked, entities: [] }));
  }

  async people(refs: Iterable<string>): Promise<Map<string, Person>> {
    const wanted = new Set(refs);
    return new Map(
      PEOPLE.filter(({ ref }) => wanted.has(ref)).map(one => [one.ref, one]),
    );
  }
}

/** Overrides of a test. */
export class TestOverrides implements OverrideStore {
  items: Override[] = [];

  async between(scheduleIds: string[], window: { from: string; to: string }) {
    return new Map(
      scheduleIds.map(id => [
        id,
        this.items.filter(
          ({ scheduleId, start, end }) =>
            scheduleId === id && start < window.to && end > window.from,
        ),
      ]),
    );
  }
}
