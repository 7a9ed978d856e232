/** @public */
export interface OverrideRequest {
  /** ISO-8601 instant. */
  start: string;
  /** ISO-8601 instant, exclusive. */
  end: string;
  /** Ref of a person of the organisation; absent for nobody. */
  person?: string;
  /** At most 500 characters. */
  reason?: string;
  /** Set once the caller saw the hole that it leaves. */
  confirmHole?: boolean;
}

/** @public */
export interface SwapRequestBody {
  start: string;
  end: string;
  /** Full ref of the User who is asked to take it. */
  to: string;
  reason?: string;
}

/**
 * One person asks another to take a shift.
 *
 * @public
 */
export interface SwapRequest {
  id: string;
  scheduleId: string;
  start: string;
  end: string;
  /** Who asks. */
  from: string;
  /** Who is asked. */
  to: string;
  reason?: string;
  status: 'open' | 'accepted' | 'declined' | 'withdrawn' | 'expired';
  createdAt: string;
  answeredAt?: string;
}

/** @public */
export type SwapAnswer = 'accept' | 'decline' | 'withdraw';

/**
 * What the outgoing one wants the incoming one to know.
 *
 * @public
 */
export interface HandOffNote {
  id: string;
  scheduleId: string;
  text: string;
  /** Full ref of a User. */
  author: string;
  createdAt: string;
}

/**
 * A shift of someone who is away.
 *
 * @public
 */
export interface AbsenceConflict {
  scheduleId: string;
  person: string;
  /** The part of the shift that lies in the absence. */
  start: string;
  end: string;
}
