import type { Instant } from '../../world/model';

/** GitHub tells time to the second. */
export function isoInstant(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

export function isoInstantOrNull(at: Instant | undefined): string | null {
  return at === undefined ? null : isoInstant(at);
}
