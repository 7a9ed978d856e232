import { lookup as dnsLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { ConnectRule } from '../config/HttpConfig';
import { matchPattern } from '../guard/matchPattern';
import { bareHost, type TargetGuard } from '../guard/TargetGuard';

/** Every address of a name. */
export type Lookup = (name: string) => Promise<string[]>;

/** Asks the operating system, as every other program of the machine does. */
export const systemLookup: Lookup = async name =>
  (await dnsLookup(name, { all: true })).map(({ address }) => address);

/** Where to connect to: what was checked, and nothing else. */
export interface Destination {
  addresses: string[];
  port: number;
}

/** Finds the addresses of a URL's host, once, and has them checked. */
export class TargetResolver {
  constructor(
    private readonly guard: TargetGuard,
    private readonly rules: readonly ConnectRule[],
    private readonly lookup: Lookup = systemLookup,
  ) {}

  /** @throws ProbeRefusal, or what the lookup throws. */
  async resolve(url: URL): Promise<Destination> {
    const name = bareHost(url);
    const own = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    const rule = this.rules.find(({ host }) => matchPattern(host, name));
    if (rule) {
      return { addresses: [rule.address], port: rule.port ?? own };
    }
    const addresses = isIP(name) ? [name] : await this.lookup(name);
    if (addresses.length === 0) {
      throw Object.assign(new Error(`${name} has no address`), {
        code: 'ENOTFOUND',
      });
    }
    this.guard.checkAddresses(url, addresses);
    return { addresses, port: own };
  }
}
