import { createHash, randomBytes } from 'node:crypto';

const FORM = /^[A-Za-z0-9_-]{43}$/;

/**
 * 256 random bits, as may stand in an address.
 *
 * @public
 */
export function createFeedSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What is kept of a secret. Rows are looked up by it, so that the time which that
 * takes tells nothing of the secret.
 *
 * @public
 */
export function hashFeedSecret(secret: string): string {
  // What cannot be a secret is looked up like one.
  const checked = FORM.test(secret) ? secret : '';
  return createHash('sha256').update(checked).digest('hex');
}
