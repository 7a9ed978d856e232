import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { AllowList } from './AllowList';
import { classifyAddress, type AddressKind } from './classifyAddress';
import { ProbeRefusal } from './ProbeRefusal';

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

/** Says which targets may be probed. Pure: it resolves no name and opens no connection. */
export class TargetGuard {
  constructor(private readonly allowed: AllowList) {}

  /**
   * Checks an address as it is written, before its name is resolved.
   *
   * @returns the URL as WHATWG reads it; decimal, octal and hexadecimal spellings of an IPv4 address
   * are the address then.
   * @throws ProbeRefusal
   */
  checkUrl(text: string, base?: URL): URL {
    if (!URL.canParse(text, base)) {
      throw new ProbeRefusal(
        'The address cannot be read as a URL.',
        'Write it as an absolute http or https URL.',
      );
    }
    const url = new URL(text, base);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
      throw new ProbeRefusal(
        `Only http and https are probed, not ${url.protocol.slice(0, -1)}.`,
        'Write it as an absolute http or https URL.',
      );
    }
    if (url.username || url.password) {
      throw new ProbeRefusal(
        `The address of ${url.host} holds a user name or password, and nothing is probed with these.`,
        'Take them out of the URL: they can be read wherever it is written.',
      );
    }
    const name = url.hostname.replace(/\.$/, '');
    if (LOCAL_NAME.test(name) && !this.allowed.allowsName(name)) {
      throw new ProbeRefusal(
        `${name} is the portal itself (loopback).`,
        allowing(name),
      );
    }
    return url;
  }

  /**
   * Checks every address that a name has.
   *
   * @param addresses - never empty
   * @throws ProbeRefusal where any of them is refused: whoever controls the name may choose among them.
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
        throw new ProbeRefusal(`${subject} ${WORDS[kind]}.`);
      }
      if (this.allowed.allowsAddress(address)) continue;
      if (text !== name && this.allowed.allowsName(name)) continue;
      throw new ProbeRefusal(`${subject} ${WORDS[kind]}.`, allowing(text));
    }
  }
}

/** The name or address of a URL without brackets and final dot. */
export function bareHost({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function parseAddress(text: string, name: string) {
  // An interface after `%` only exists for addresses that are refused anyway.
  const bare = text.split('%')[0];
  if (!isIP(bare)) {
    throw new ProbeRefusal(`${name} leads to ${text}, which is no IP address.`);
  }
  return ipaddr.parse(bare);
}

function allowing(entry: string): string {
  return `If it is meant to be probed, add "${entry}" to callboard.environmentHealth.http.allow.`;
}
