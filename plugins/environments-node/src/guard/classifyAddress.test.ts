import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { classifyAddress, type AddressKind } from './classifyAddress';

const kindOf = (address: string) => classifyAddress(ipaddr.parse(address));
const hex = (octets: number[]) => {
  const [a, b, c, d] = octets.map(octet => octet.toString(16).padStart(2, '0'));
  return `${a}${b}:${c}${d}`;
};
const octets = fc.array(fc.nat(255), { minLength: 4, maxLength: 4 });

/** IPv4 networks by the registry of RFC 6890, each with what it is to us. */
const NETWORKS: [string, AddressKind][] = [
  ['0.0.0.0/8', 'unspecified'],
  ['10.0.0.0/8', 'private'],
  ['100.64.0.0/10', 'shared'],
  ['127.0.0.0/8', 'loopback'],
  ['169.254.0.0/16', 'link-local'],
  ['172.16.0.0/12', 'private'],
  ['192.0.0.0/24', 'reserved'],
  ['192.0.2.0/24', 'reserved'],
  ['192.168.0.0/16', 'private'],
  ['198.18.0.0/15', 'reserved'],
  ['198.51.100.0/24', 'reserved'],
  ['203.0.113.0/24', 'reserved'],
  ['224.0.0.0/4', 'multicast'],
  ['240.0.0.0/4', 'reserved'],
];

describe('classifyAddress', () => {
  it.each<[string, AddressKind]>([
    ['93.184.215.14', 'public'],
    ['172.32.0.1', 'public'],
    ['100.128.0.1', 'public'],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', 'public'],
    ['169.254.169.254', 'metadata'],
    ['169.254.170.2', 'metadata'],
    ['100.100.100.200', 'metadata'],
    ['168.63.129.16', 'metadata'],
    ['fd00:ec2::254', 'metadata'],
    ['::ffff:169.254.169.254', 'metadata'],
    ['64:ff9b::a9fe:a9fe', 'metadata'],
    ['::1', 'loopback'],
    ['::', 'unspecified'],
    ['fe80::1', 'link-local'],
    ['fec0::1', 'private'],
    ['fc00::1', 'private'],
    ['fdff::1', 'private'],
    ['ff02::1', 'multicast'],
    ['2001:db8::1', 'reserved'],
    ['100::1', 'reserved'],
    ['4000::1', 'reserved'],
    ['255.255.255.255', 'multicast'],
    ['64:ff9b:1::a00:1', 'reserved'],
  ])('knows %s as %s', (address, kind) => {
    expect(kindOf(address)).toBe(kind);
  });

  it('knows every address of a special network as what the network is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NETWORKS), octets, ([cidr, kind], any) => {
        const [network, bits] = ipaddr.IPv4.parseCIDR(cidr);
        const own = network.toByteArray();
        const bytes = any.map((octet, index) => {
          const kept = Math.max(0, Math.min(8, bits - index * 8));
          const mask = 0xff & (0xff << (8 - kept));
          return (own[index] & mask) | (octet & ~mask & 0xff);
        });
        const address = bytes.join('.');
        expect([kind, 'metadata', 'multicast']).toContain(kindOf(address));
        expect(kindOf(address)).not.toBe('public');
      }),
      { numRuns: 2000 },
    );
  });

  it('sees through every form of IPv6 that stands for an IPv4 address', () => {
    fc.assert(
      fc.property(octets, bytes => {
        const plain = kindOf(bytes.join('.'));
        expect(kindOf(`::ffff:${hex(bytes)}`)).toBe(plain);
        expect(kindOf(`64:ff9b::${hex(bytes)}`)).toBe(plain);
        for (const form of [
          `::${hex(bytes)}`,
          `::ffff:0:${hex(bytes)}`,
          `2002:${hex(bytes)}::1`,
          `2001:0:1:2:3:4:${hex(bytes)}`,
          `64:ff9b:1::${hex(bytes)}`,
          `2606:2800::5efe:${hex(bytes)}`,
          `2606:2800::200:5efe:${hex(bytes)}`,
        ]) {
          expect([form, kindOf(form)]).not.toEqual([form, 'public']);
        }
      }),
    );
  });

  it('takes no IPv6 address outside 2000::/3 for public, but those that stand for IPv4', () => {
    const parts = fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(parts, words => {
        const address = new ipaddr.IPv6(words);
        const isOurs = words[0] >= 0x2000 && words[0] < 0x4000;
        fc.pre(!isOurs && address.range() !== 'ipv4Mapped');
        expect(classifyAddress(address)).not.toBe('public');
      }),
    );
  });
});
