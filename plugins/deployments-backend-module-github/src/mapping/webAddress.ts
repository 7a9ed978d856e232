/**
 * Passes addresses that a browser may be sent to.
 *
 * Whoever may write a deployment status chooses its addresses, so `javascript:`
 * and its like end here.
 */
export function webAddress(url: string | null | undefined): string | undefined {
  if (!url || !URL.canParse(url)) {
    return undefined;
  }
  const { protocol } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? url : undefined;
}
