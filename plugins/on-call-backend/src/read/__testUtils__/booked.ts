import type {
  EscalationPolicy,
  Person,
  Schedule,
} from '@callboard/backstage-plugin-on-call-common';
import type {
  BookedEntity,
  BookedPolicy,
  BookedSchedule,
} from '../../book/Book';

export const API = 'component:default/api';
export const MONA = 'user:default/mona';
export const HUBOT = 'user:default/hubot';
export const OCTOCAT = 'user:default/octocat';
export const DESK = 'contact:security-desk';

/** A Sunday noon in London. */
export const NOW = '2026-11-22T12:00:00.000Z';

const source = {
  provider: 'file',
  title: 'oncall.yaml',
  url: 'https://example.com/oncall.yaml',
};

export function person(ref: string, given: Partial<Person> = {}): Person {
  return { ref, name: ref.replace(/^.*[:/]/, ''), channels: [], ...given };
}

/** Mona and Hubot take weeks from Mondays 09:00 in London; this one is Mona's. */
export function schedule(given: Partial<Schedule> = {}): Schedule {
  return {
    id: 'file-1-primary',
    title: 'Primary',
    timeZone: 'Europe/London',
    base: {
      kind: 'layers',
      layers: [
        {
          id: 'week',
          start: '2026-11-16T09:00',
          unit: 'week',
          length: 1,
          participants: [MONA, HUBOT],
          restrictions: [],
        },
      ],
    },
    ...given,
  };
}

export function booked(
  given: Partial<Schedule> = {},
  more: Partial<BookedSchedule> = {},
): BookedSchedule {
  return {
    schedule: schedule(given),
    source,
    provider: 'file',
    observedAt: '2026-11-22T11:58:00.000Z',
    ...more,
  };
}

/** The primary, and after half an hour Octocat. */
export function bookedPolicy(
  given: Partial<EscalationPolicy> = {},
): BookedPolicy {
  return {
    policy: {
      id: 'file-1-default',
      title: 'Default',
      severities: ['S1', 'S2'],
      repeat: 0,
      levels: [
        {
          title: 'Primary',
          targets: [{ kind: 'schedule', scheduleId: 'file-1-primary' }],
          escalateAfter: { S1: 30 },
        },
        {
          title: 'Engineering manager',
          targets: [{ kind: 'person', ref: OCTOCAT }],
          escalateAfter: {},
        },
      ],
      ...given,
    },
    source,
    provider: 'file',
    key: 'https://example.com/oncall.yaml',
    observedAt: '2026-11-22T11:58:00.000Z',
  };
}

export function bookedEntity(given: Partial<BookedEntity> = {}): BookedEntity {
  return {
    entityRef: API,
    title: 'api',
    owner: 'group:default/team-a',
    read: true,
    policies: [bookedPolicy()],
    schedules: [booked()],
    people: [person(MONA), person(HUBOT), person(OCTOCAT)],
    problems: [],
    observedAt: '2026-11-22T11:58:00.000Z',
    ...given,
  };
}
