import { lookup as dnsLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { matchPattern } from './matchPattern';
import { bareHost, type TargetGuard } from './TargetGuard';

/**
 * A name whose address does not come from DNS.
 *
 * @public
 */
export interface ConnectRule {
  /** A name in which `*` stands for anything. */
  host: string;
  address: string;
  /** The port of the URL where absent. */
  port?: number;
}

/**
 * Every address of a name.
 *
 * @public
 */
export type Lookup = (name: string) => Promise<string[]>;

/**
 * Asks the operating system, as every other program of the machine does.
 *
 * @public
 */
export const systemLookup: Lookup = async name =>
  (await dnsLookup(name, { all: true })).map(({ address }) => address);

/**
 * Where to connect to: what was checked, and nothing else.
 *
 * @public
 */
export interface Destination {
  addresses: string[];
  port: number;
}

/**
 * Finds the addresses of a URL's host, once, and has them checked.
 *
 * @public
 */
export class TargetResolver {
  constructor(
    private readonly guard: TargetGuard,
    private readonly rules: readonly ConnectRule[],
    private readonly lookup: Lookup = systemLookup,
  ) {}

  /** @throws {@link TargetRefusal}, or what the lookup throws. */
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
