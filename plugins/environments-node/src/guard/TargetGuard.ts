import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { AllowList } from './AllowList';
import { classifyAddress, type AddressKind } from './classifyAddress';
import { TargetRefusal } from './TargetRefusal';

const WORDS: Record<Exclude<AddressKind, 'public'>, string> = {
  metadata: 'an address at which a cloud provider hands out credentials',
  loopback: 'the portal itself (loopback)',
  'link-local': 'a link-local address',
  private: 'a private address',
  shared: 'an address inside a provider’s network (carrier-grade NAT)',
  multicast: 'a multicast or broadcast address',
  unspecified: 'no address of a machine',
  reserved: 'a reserved address',
  tunnelled: 'an IPv6 address that tunnels to an IPv4 address',
};

const LOCAL_NAME =
  /(^|\.)(localhost|localdomain|ip6-localhost|ip6-loopback)\.?$/i;

/**
 * What a {@link TargetGuard} calls things, for the reader of a refusal.
 *
 * @public
 */
export interface GuardWords {
  /** What is done with a target, such as `probed`. */
  done: string;
  /** Path of the configuration that holds the {@link AllowList}. */
  setting: string;
}

/**
 * Says which targets may be reached from the backend, which stands inside a network.
 *
 * @remarks Pure: it resolves no name and opens no connection.
 *
 * @public
 */
export class TargetGuard {
  constructor(
    private readonly allowed: AllowList,
    private readonly words: GuardWords,
  ) {}

  /**
   * Checks an address as it is written, before its name is resolved.
   *
   * @returns the URL as WHATWG reads it; decimal, octal and hexadecimal spellings of an IPv4 address
   * are the address then.
   * @throws {@link TargetRefusal}
   */
  checkUrl(text: string, base?: URL): URL {
    if (!URL.canParse(text, base)) {
      throw new TargetRefusal(
        'The address cannot be read as a URL.',
        'Write it as an absolute http or https URL.',
      );
    }
    const url = new URL(text, base);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
      throw new TargetRefusal(
        `Only http and https are ${this.words.done}, not ${url.protocol.slice(
          0,
          -1,
        )}.`,
        'Write it as an absolute http or https URL.',
      );
    }
    if (url.username || url.password) {
      throw new TargetRefusal(
        `The address of ${url.host} holds a user name or password, and nothing is ${this.words.done} with these.`,
        'Take them out of the URL: they can be read wherever it is written.',
      );
    }
    const name = url.hostname.replace(/\.$/, '');
    if (LOCAL_NAME.test(name) && !this.allowed.allowsName(name)) {
      throw new TargetRefusal(
        `${name} is the portal itself (loopback).`,
        this.allowing(name),
      );
    }
    return url;
  }

  /**
   * Checks every address that a name has.
   *
   * @param addresses - never empty
   * @throws TargetRefusal where any of them is refused: whoever controls the name may choose among them.
   */
  checkAddresses(url: URL, addresses: readonly string[]): void {
    const name = bareHost(url);
    for (const text of addresses) {
      const address = parseAddress(text, name);
      const kind = classifyAddress(address);
      if (kind === 'public') continue;
      const subject =
        text === name ? `${name} is` : `${name} leads to ${text},`;
      if (kind === 'metadata') {
        throw new TargetRefusal(`${subject} ${WORDS[kind]}.`);
      }
      if (this.allowed.allowsAddress(address)) continue;
      if (text !== name && this.allowed.allowsName(name)) continue;
      throw new TargetRefusal(
        `${subject} ${WORDS[kind]}.`,
        this.allowing(text),
      );
    }
  }

  private allowing(entry: string): string {
    const { done, setting } = this.words;
    return `If it is meant to be ${done}, add "${entry}" to ${setting}.`;
  }
}

/**
 * The name or address of a URL without brackets and final dot.
 *
 * @public
 */
export function bareHost({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function parseAddress(text: string, name: string) {
  // An interface after `%` only exists for addresses that are refused anyway.
  const bare = text.split('%')[0];
  if (!isIP(bare)) {
    throw new TargetRefusal(
      `${name} leads to ${text}, which is no IP address.`,
    );
  }
  return ipaddr.parse(bare);
}
