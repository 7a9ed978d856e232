import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { matchPattern } from './matchPattern';
import { bareHost } from './TargetGuard';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/**
 * Whether this can stand in an {@link AllowList}.
 *
 * @public
 */
export function isAllowEntry(entry: string): boolean {
  return (
    isNetwork(entry) ||
    (/^[a-z0-9.*_-]+$/i.test(entry) && !/^[\d.]+$/.test(entry))
  );
}

/**
 * Targets that may be reached although they are not public.
 *
 * @public
 */
export class AllowList {
  private readonly networks: [Address, number][];
  private readonly names: string[];

  /** @param entries - networks, addresses and names; `*` in a name stands for anything */
  constructor(entries: readonly string[]) {
    this.networks = entries.filter(isNetwork).map(toNetwork);
    this.names = entries.filter(entry => !isNetwork(entry));
  }

  allowsName(name: string): boolean {
    return this.names.some(pattern => matchPattern(pattern, name));
  }

  /** Whether the host of a URL is named as it is written, without its name being resolved. */
  allowsHost(url: URL): boolean {
    const host = bareHost(url);
    return (
      this.allowsName(host) ||
      (isIP(host) > 0 && this.allowsAddress(ipaddr.parse(host)))
    );
  }

  allowsAddress(address: Address): boolean {
    return this.networks.some(
      ([network, bits]) =>
        network.kind() === address.kind() &&
        address.match(network as ipaddr.IPv4 & ipaddr.IPv6, bits),
    );
  }
}

function isNetwork(entry: string): boolean {
  return ipaddr.isValidCIDR(entry) || isIP(entry) > 0;
}

function toNetwork(entry: string): [Address, number] {
  if (ipaddr.isValidCIDR(entry)) return ipaddr.parseCIDR(entry);
  const address = ipaddr.parse(entry);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}
