import type { EntityOnCall } from '@callboard/backstage-plugin-on-call-common';

/** The answer for an entity of which it is known who is on call. */
export type KnownOnCall = Extract<EntityOnCall, { kind: 'on-call' }>;

/** One of the schedules in it. */
export type ScheduleOnTab = KnownOnCall['schedules'][number];
