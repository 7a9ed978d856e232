/**
 * An id that nobody else makes: the backend counts what carries it once.
 *
 * @remarks `crypto.randomUUID` is missing where the portal is served without TLS.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
