import { createHmac, timingSafeEqual } from 'node:crypto';

const VERSION = 'v1=';

/**
 * Whether a webhook was signed with one of the secrets.
 *
 * @param body - as it arrived, byte by byte
 * @param header - value of `X-PagerDuty-Signature`: signatures with commas between them, one for each
 * secret that is valid while they are exchanged
 */
export function verifySignature(
  body: Buffer,
  header: string | string[] | undefined,
  secrets: readonly string[],
): boolean {
  const signatures = [header ?? []]
    .flat()
    .flatMap(value => value.split(','))
    .map(value => value.trim())
    .filter(value => value.startsWith(VERSION))
    .map(value => Buffer.from(value.slice(VERSION.length)));
  return secrets.some(secret => {
    const expected = Buffer.from(
      createHmac('sha256', secret).update(body).digest('hex'),
    );
    return signatures.some(
      signature =>
        signature.length === expected.length &&
        timingSafeEqual(signature, expected),
    );
  });
}
