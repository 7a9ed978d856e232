import fc from 'fast-check';
import { AllowList, isAllowEntry } from './AllowList';
import { TargetRefusal } from './TargetRefusal';
import { bareHost, TargetGuard } from './TargetGuard';

const guardOf = (allow: string[]) =>
  new TargetGuard(new AllowList(allow), {
    done: 'probed',
    setting: 'callboard.environmentHealth.http.allow',
  });

/** As it is done where the host is an address. */
function check(text: string, allow: string[] = []) {
  const guard = guardOf(allow);
  const url = guard.checkUrl(text);
  guard.checkAddresses(url, [bareHost(url)]);
  return url;
}

function refusalOf(work: () => unknown): TargetRefusal {
  try {
    work();
  } catch (error) {
    if (error instanceof TargetRefusal) return error;
    throw error;
  }
  throw new Error('Nothing was refused');
}

/** An address of 127.0.0.0/8, 10.0.0.0/8 or 169.254.0.0/16. */
const refused = fc
  .tuple(fc.constantFrom(127, 10, 169), fc.nat(255), fc.nat(255), fc.nat(255))
  .map(([a, b, c, d]) => [a, a === 169 ? 254 : b, c, d]);

describe('TargetGuard', () => {
  it.each([
    ['ftp://example.com/', /Only http and https are probed, not ftp/],
    ['file:///etc/passwd', /not file/],
    ['gopher://example.com/', /not gopher/],
    ['data:text/plain,hello', /not data/],
    ['https://user:secret@example.com/', /holds a user name or password/],
    ['https://user@example.com/', /holds a user name or password/],
    ['nonsense', /cannot be read as a URL/],
    ['http://localhost:7007/', /localhost is the portal itself/],
    ['http://LOCALHOST./', /localhost is the portal itself/],
    ['http://api.localhost/', /api\.localhost is the portal itself/],
    ['http://ip6-localhost/', /is the portal itself/],
    ['http://127.0.0.1/', /127\.0\.0\.1 is the portal itself \(loopback\)/],
    ['http://2130706433/', /127\.0\.0\.1 is the portal itself/],
    ['http://0177.0.0.1/', /127\.0\.0\.1/],
    ['http://0x7f.1/', /127\.0\.0\.1/],
    ['http://0x7f000001/', /127\.0\.0\.1/],
    ['http://127.1/', /127\.0\.0\.1/],
    ['http://127.0.0.1./', /127\.0\.0\.1/],
    ['http://１２７.０.０.１/', /127\.0\.0\.1/],
    ['http://%31%32%37.0.0.1/', /127\.0\.0\.1/],
    ['http://0/', /0\.0\.0\.0 is no address of a machine/],
    ['http://169.254.169.254/latest/meta-data/', /hands out credentials/],
    ['http://0xa9fea9fe/', /hands out credentials/],
    ['http://[fd00:ec2::254]/', /hands out credentials/],
    ['http://[::ffff:169.254.169.254]/', /hands out credentials/],
    ['http://[::1]/', /::1 is the portal itself/],
    ['http://[0:0:0:0:0:ffff:127.0.0.1]/', /is the portal itself/],
    ['http://[::127.0.0.1]/', /tunnels to an IPv4 address/],
    ['http://[2002:7f00:1::]/', /tunnels to an IPv4 address/],
    ['http://[64:ff9b::7f00:1]/', /is the portal itself/],
    ['http://[fe80::1]/', /link-local/],
    ['http://[fc00::1]/', /private/],
    ['http://10.1.2.3/', /10\.1\.2\.3 is a private address/],
    ['http://100.64.0.1/', /carrier-grade NAT/],
    ['http://224.0.0.1/', /multicast/],
  ])('refuses %s', (url, message) => {
    expect(() => check(url)).toThrow(message);
  });

  it('never repeats a password', () => {
    const refusal = refusalOf(() => check('https://me:hunter2@example.com/'));
    expect(`${refusal.message} ${refusal.action}`).not.toContain('hunter2');
  });

  it('refuses an address in whichever way its number is written', () => {
    const spell = (octet: number, way: number) =>
      [String(octet), `0x${octet.toString(16)}`, `0${octet.toString(8)}`][way];
    const way = fc.nat(2);
    fc.assert(
      fc.property(refused, fc.tuple(way, way, way, way), (bytes, ways) => {
        const number = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
        const [a, b] = bytes;
        for (const host of [
          bytes.map((byte, index) => spell(byte, ways[index])).join('.'),
          String(number),
          `0x${number.toString(16)}`,
          `0${number.toString(8)}`,
          `${a}.${number % 2 ** 24}`,
          `${a}.${b}.${number % 2 ** 16}`,
        ]) {
          expect(() => check(`http://${host}/`)).toThrow(TargetRefusal);
        }
      }),
    );
  });

  it('takes what is public', () => {
    expect(check('https://93.184.215.14/a?b').href).toBe(
      'https://93.184.215.14/a?b',
    );
    expect(check('http://[2606:2800:21f::1]:8080/').port).toBe('8080');
  });

  it('looks at every address that a name has', () => {
    const guard = guardOf([]);
    const url = guard.checkUrl('https://example.com/');
    expect(() => guard.checkAddresses(url, ['93.184.215.14'])).not.toThrow();
    const refusal = refusalOf(() =>
      guard.checkAddresses(url, ['93.184.215.14', '10.0.0.7']),
    );
    expect(refusal.message).toBe(
      'example.com leads to 10.0.0.7, a private address.',
    );
    expect(refusal.action).toBe(
      'If it is meant to be probed, add "10.0.0.7" to callboard.environmentHealth.http.allow.',
    );
    expect(() => guard.checkAddresses(url, ['fe80::1%eth0'])).toThrow(
      /link-local/,
    );
    expect(() => guard.checkAddresses(url, ['elsewhere'])).toThrow(
      /no IP address/,
    );
  });

  it('takes private networks, addresses and names that are allowed', () => {
    expect(() => check('http://10.1.2.3/', ['10.0.0.0/8'])).not.toThrow();
    expect(() => check('http://10.1.2.3/', ['10.1.2.3'])).not.toThrow();
    expect(() => check('http://10.1.2.3/', ['10.1.2.4'])).toThrow();
    expect(() => check('http://[fd12::1]/', ['fd12::/16'])).not.toThrow();
    const guard = guardOf(['*.corp.example.com']);
    const corp = guard.checkUrl('http://api.corp.example.com/');
    expect(() => guard.checkAddresses(corp, ['10.0.0.7'])).not.toThrow();
    const other = guard.checkUrl('http://corp.example.net/');
    expect(() => guard.checkAddresses(other, ['10.0.0.7'])).toThrow();
    // A name that is allowed allows no address that is written out.
    expect(() => check('http://10.0.0.7/', ['*'])).toThrow(TargetRefusal);
  });

  it('refuses metadata addresses whatever is allowed', () => {
    const allow = ['0.0.0.0/0', '::/0', '*'];
    for (const host of ['169.254.169.254', '[fd00:ec2::254]']) {
      const refusal = refusalOf(() => check(`http://${host}/`, allow));
      expect(refusal.action).toBeUndefined();
    }
    const guard = guardOf(allow);
    const url = guard.checkUrl('http://metadata.example.com/');
    expect(() => guard.checkAddresses(url, ['169.254.169.254'])).toThrow();
  });
});

describe('isAllowEntry', () => {
  it.each([
    ['10.0.0.0/8', true],
    ['fd12::/16', true],
    ['10.0.0.1', true],
    ['*.corp.example.com', true],
    ['http://10.0.0.1', false],
    ['10.0.0.0/99', false],
    ['10.0.0', false],
    ['', false],
  ])('says of %p: %p', (entry, expected) => {
    expect(isAllowEntry(entry)).toBe(expected);
  });
});
