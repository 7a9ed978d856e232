/** Passes addresses that a browser may be sent to. */
export function webAddress(url: string | null | undefined): string | undefined {
  return url && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
    ? url
    : undefined;
}
