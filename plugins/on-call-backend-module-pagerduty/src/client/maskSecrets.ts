/** Keys of integrations, and of the REST API, where PagerDuty or a proxy repeats them. */
const LOOKS_LIKE_A_KEY = /\b(?=[\w+-]*\d)[A-Za-z0-9_+-]{20,}\b/g;
const AUTHORIZATION = /\b(token|bearer)([ =:]+)[^\s"',;]+/gi;

/**
 * Blots out what may be a key or a token, in words that came from elsewhere.
 *
 * @param text - for people, and for the log
 */
export function maskSecrets(text: string): string {
  return text
    .replace(AUTHORIZATION, '$1$2***')
    .replace(LOOKS_LIKE_A_KEY, '***');
}
