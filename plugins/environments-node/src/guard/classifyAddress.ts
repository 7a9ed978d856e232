import ipaddr from 'ipaddr.js';

/** What kind of place an address is. */
export type AddressKind =
  | 'public'
  /** Where a cloud provider tells machines their credentials. */
  | 'metadata'
  | 'loopback'
  | 'link-local'
  | 'private'
  | 'shared'
  | 'multicast'
  | 'unspecified'
  | 'reserved'
  /** An IPv6 address of a kind that tunnels to an IPv4 address. */
  | 'tunnelled';

/**
 * Amazon (also under IPv6, for containers and for pods), and with the first one
 * Azure and Google; then Alibaba, and Azure's host, which lies in a public range.
 */
const METADATA = new Set(
  [
    '169.254.169.254',
    '169.254.170.2',
    '169.254.170.23',
    '169.254.169.253',
    '169.254.169.123',
    'fd00:ec2::254',
    'fd00:ec2::253',
    'fd00:ec2::123',
    'fd00:ec2::23',
    'fd20:ce::254',
    '100.100.100.200',
    '168.63.129.16',
  ].map(address => ipaddr.parse(address).toNormalizedString()),
);

const KINDS: Record<string, AddressKind> = {
  unicast: 'public',
  loopback: 'loopback',
  linkLocal: 'link-local',
  deprecatedSiteLocal: 'private',
  private: 'private',
  uniqueLocal: 'private',
  carrierGradeNat: 'shared',
  multicast: 'multicast',
  broadcast: 'multicast',
  unspecified: 'unspecified',
  '6to4': 'tunnelled',
  teredo: 'tunnelled',
  rfc6145: 'tunnelled',
};

const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];
const COMPATIBLE: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('::'), 96];
const NAT64: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('64:ff9b::'), 96];

/**
 * The kind of an address, by IANA's registries of special addresses (RFC 6890).
 *
 * @remarks
 * An address that only stands for an IPv4 address (mapped, RFC 4291; NAT64, RFC 6052)
 * is of that one's kind.
 */
export function classifyAddress(
  address: ipaddr.IPv4 | ipaddr.IPv6,
): AddressKind {
  if (METADATA.has(address.toNormalizedString())) return 'metadata';
  if (address.kind() === 'ipv4') return KINDS[address.range()] ?? 'reserved';
  const v6 = address as ipaddr.IPv6;
  const range = v6.range();
  if (range === 'ipv4Mapped' || v6.match(NAT64)) {
    return classifyAddress(embeddedIpv4(v6));
  }
  if (range === 'unspecified' || range === 'loopback') return KINDS[range];
  if (v6.match(COMPATIBLE) || isIsatap(v6)) return 'tunnelled';
  if (range === 'unicast' && !v6.match(GLOBAL_UNICAST)) return 'reserved';
  return KINDS[range] ?? 'reserved';
}

/** The IPv4 address in the last 32 bits. */
function embeddedIpv4(address: ipaddr.IPv6): ipaddr.IPv4 {
  return new ipaddr.IPv4(address.toByteArray().slice(-4));
}

/** RFC 5214: the interface part is `0000:5efe` or `0200:5efe`, then an IPv4 address. */
function isIsatap({ parts }: ipaddr.IPv6): boolean {
  return [0, 0x200].includes(parts[4]) && parts[5] === 0x5efe;
}
