import type { Instant } from '../../world/model';

export interface PagerDutyUser {
  id: string;
  name: string;
  email: string;
  /** IANA. */
  timeZone: string;
  jobTitle: string;
  /** Digits after the country code 1. */
  phone?: string;
}

/** Hours of a week in which a layer applies. */
export interface LayerRestriction {
  /** From 1, Monday, to 7. */
  startDay: number;
  /** Such as `09:00`. */
  startTime: string;
  hours: number;
}

export interface PagerDutyLayer {
  id: string;
  name: string;
  /** Wall clock in the schedule's zone, such as `2026-01-05T09:00`. */
  start: string;
  /** Days in a turn. */
  turnDays: number;
  userIds: string[];
  /** Empty: always. */
  restrictions: LayerRestriction[];
}

export interface PagerDutySchedule {
  id: string;
  name: string;
  description: string;
  timeZone: string;
  /** Later ones cover earlier ones. */
  layers: PagerDutyLayer[];
  /** One of shifts, which only version 3 of the API knows. */
  isOfShifts?: boolean;
}

export interface PagerDutyOverride {
  id: string;
  scheduleId: string;
  start: Instant;
  end: Instant;
  userId: string;
}

export interface PagerDutyRule {
  minutes: number;
  targets: { kind: 'user' | 'schedule'; id: string }[];
}

export interface PagerDutyPolicy {
  id: string;
  name: string;
  repeat: number;
  rules: PagerDutyRule[];
}

export interface PagerDutyService {
  id: string;
  name: string;
  description: string;
  policyId: string;
  integration: { id: string; key: string };
}

export interface PagerDutyIncident {
  id: string;
  number: number;
  serviceId: string;
  dedupKey: string;
  title: string;
  severity: string;
  createdAt: Instant;
  /** Newest last; what it says holds from its instant on. */
  changes: {
    at: Instant;
    status: 'triggered' | 'acknowledged' | 'resolved';
    /** Absent for the service itself, by an event. */
    userId?: string;
  }[];
}

/** What makes its API fail. */
export interface PagerDutyCondition {
  kind: 'throttled' | 'fails';
  from: Instant;
  until: Instant;
  status: number;
}

/** Somebody on call. */
export interface OnCallEntry {
  start: Instant;
  end: Instant;
  userId: string;
}
