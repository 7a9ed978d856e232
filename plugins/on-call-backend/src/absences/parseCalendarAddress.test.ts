import {
  AllowList,
  TargetGuard,
} from '@callboard/backstage-plugin-environments-node';
import { parseCalendarAddress } from './parseCalendarAddress';

const SECRET = 'k3y';

function parse(url: unknown, allow: string[] = []): string {
  const allowed = new AllowList(allow);
  const setting = 'callboard.onCall.calendars.allow';
  const guard = new TargetGuard(allowed, { done: 'read', setting });
  return parseCalendarAddress({ url }, { allowed, guard });
}

describe('parseCalendarAddress', () => {
  it.each([
    [
      'https://calendar.example.com/k3y/me.ics',
      'https://calendar.example.com/k3y/me.ics',
    ],
    [
      ' https://calendar.example.com/me.ics#x ',
      'https://calendar.example.com/me.ics',
    ],
    [
      'webcal://calendar.example.com/me.ics',
      'https://calendar.example.com/me.ics',
    ],
  ])('reads %s', (given, url) => {
    expect(parse(given)).toBe(url);
  });

  it('lets hosts that are allowed go without TLS', () => {
    expect(parse('http://a.corp.example.com/', ['*.corp.example.com'])).toBe(
      'http://a.corp.example.com/',
    );
    expect(parse('http://10.1.2.3:8080/', ['10.0.0.0/8'])).toBe(
      'http://10.1.2.3:8080/',
    );
  });

  it.each<[unknown, string | RegExp]>([
    [undefined, 'url: expected the address of a calendar'],
    ['', 'url: expected the address of a calendar'],
    [`me/${SECRET}.ics`, 'url: expected the address of a calendar'],
    [
      `http://calendar.example.com/${SECRET}`,
      /^url: expected an address that begins with https:\/\/, unless callboard\.onCall\.calendars\.allow names calendar\.example\.com$/,
    ],
    [`ftp://calendar.example.com/${SECRET}`, 'Only http and https are read'],
    [
      `https://ann:${SECRET}@calendar.example.com/`,
      'url: expected an address without a user name or password',
    ],
    [
      `https://calendar.example.com/${SECRET}${'x'.repeat(2000)}`,
      'url: expected an address of at most 2,000 characters',
    ],
    [
      `https://169.254.169.254/${SECRET}`,
      'url: 169.254.169.254 is an address at which a cloud provider hands out credentials.',
    ],
    [`https://2130706433/${SECRET}`, '127.0.0.1 is the portal itself'],
    [`https://localhost/${SECRET}`, 'localhost is the portal itself'],
  ])('says what is wrong of %j', (given, message) => {
    expect(() => parse(given)).toThrow(message);
    expect(() => parse(given)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.not.stringContaining(SECRET),
      }),
    );
  });
});
