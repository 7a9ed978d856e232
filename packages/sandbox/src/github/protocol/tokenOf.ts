import type { Request } from 'express';

/** The token that a request carries, in any of the spellings GitHub takes. */
export function tokenOf(request: Request): string | undefined {
  const header = request.headers.authorization;
  const match = header?.match(/^(?:token|bearer)\s+(\S+)$/i);
  return match?.[1];
}
