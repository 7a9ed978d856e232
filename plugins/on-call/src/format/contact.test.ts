import type { ContactChannel } from '@callboard/backstage-plugin-on-call-common';
import { contactAction } from './contact';

const action = (kind: ContactChannel['kind'], address: string) =>
  contactAction({ kind, address });

describe('contactAction', () => {
  it('calls and texts numbers as people write them', () => {
    expect(action('phone', '+1 (555) 010-2')).toEqual({
      kind: 'link',
      href: 'tel:+15550102',
      external: false,
    });
    expect(action('sms', '+44 20 7946 0000')).toMatchObject({
      href: 'sms:+442079460000',
    });
  });

  it('writes to mailboxes, and to no header that hides in one', () => {
    expect(action('email', 'mona@example.com')).toMatchObject({
      href: 'mailto:mona@example.com',
    });
    expect(action('email', 'mona@example.com?bcc=eve@example.com').kind).toBe(
      'copy',
    );
  });

  it('opens addresses of the web, and copies handles', () => {
    expect(action('slack', 'https://acme.slack.com/team/U1')).toMatchObject({
      kind: 'link',
      external: true,
    });
    expect(action('slack', '@mona')).toEqual({ kind: 'copy', text: '@mona' });
  });

  it.each([
    ['other', 'file:///etc/hosts'],
    ['phone', 'ask reception'],
    ['phone', '*21*5550199#'],
  ] as const)('follows nothing odd: %s %s', (kind, address) => {
    expect(action(kind, address)).toEqual({ kind: 'copy', text: address });
  });
});
