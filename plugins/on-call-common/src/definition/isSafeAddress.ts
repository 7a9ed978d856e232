const SCHEMES = /^(https|mailto|tel|sms|sip|slack|msteams):/i;

/**
 * Whether an address can be made a link without harm: it is no URL, or one of a kind by which people are reached.
 *
 * @internal
 */
export function isSafeAddress(address: string): boolean {
  return !/^\s*[a-z][-+.a-z0-9]*:/i.test(address) || SCHEMES.test(address);
}
