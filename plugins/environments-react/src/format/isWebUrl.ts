/**
 * Only web addresses become links: a source may hand out anything.
 *
 * @public
 */
export function isWebUrl(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url);
}
