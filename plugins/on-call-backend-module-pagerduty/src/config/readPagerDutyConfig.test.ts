import { ConfigReader } from '@backstage/config';
import { readPagerDutyConfig, readWebhookSecrets } from './readPagerDutyConfig';

const SECRET = 'plainly-not-a-secret-1';

function read(pagerduty?: object) {
  return readPagerDutyConfig(
    new ConfigReader({ callboard: { onCall: { pagerduty } as never } }),
  );
}

function messageOf(pagerduty: object): string {
  try {
    read(pagerduty);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('It was read.');
}

describe('readPagerDutyConfig', () => {
  it('is nothing where nothing is configured', () => {
    expect(read()).toBeUndefined();
  });

  it.each([
    [{}, 'https://api.pagerduty.com', 'https://events.pagerduty.com'],
    [
      { region: 'eu' },
      'https://api.eu.pagerduty.com',
      'https://events.eu.pagerduty.com',
    ],
    [
      {
        apiBaseUrl: 'http://localhost:1/a/',
        eventsBaseUrl: 'http://localhost:2',
      },
      'http://localhost:1/a',
      'http://localhost:2',
    ],
  ])('asks the hosts that %j means', (extra, apiBaseUrl, eventsBaseUrl) => {
    expect(read({ token: SECRET, ...extra })).toEqual({
      apiBaseUrl,
      eventsBaseUrl,
      from: undefined,
      access: { kind: 'token', token: SECRET },
    });
  });

  it('asks for what is needed of an account in its region', () => {
    const config = read({
      region: 'eu',
      from: 'portal@callboard.example',
      oauth: { clientId: 'id', clientSecret: SECRET, subDomain: 'acme' },
    });
    expect(config).toMatchObject({
      from: 'portal@callboard.example',
      access: {
        kind: 'oauth',
        clientId: 'id',
        clientSecret: SECRET,
        scope: expect.stringMatching(/^as_account-eu\.acme .*schedules\.write/),
        tokenUrl: 'https://identity.pagerduty.com/oauth/token',
      },
    });
  });

  it.each([
    [{}, 'expected either a token or oauth'],
    [
      {
        token: SECRET,
        oauth: { clientId: 'id', clientSecret: SECRET, subDomain: 'acme' },
      },
      'expected either a token or oauth',
    ],
    [{ token: SECRET, region: 'mars' }, 'region is "mars": expected us or eu'],
    [
      { token: SECRET, apiBaseUrl: 'api' },
      'apiBaseUrl is "api": expected a URL',
    ],
    [{ token: SECRET, from: 'me' }, 'from is "me": expected a mailbox'],
    [{ token: SECRET, tokn: 'x' }, 'Unrecognized key: "tokn"'],
    [{ oauth: { clientSecret: SECRET } }, 'oauth.clientId is nothing'],
    [{ token: '' }, 'token is ""'],
    [{ token: SECRET, webhookSecrets: SECRET }, 'webhookSecrets is "***"'],
  ])('says what is wrong with %j, without secrets', (pagerduty, message) => {
    expect(messageOf(pagerduty)).toContain(message);
    expect(messageOf(pagerduty)).not.toContain(SECRET);
  });

  it('reads the secrets of webhooks', () => {
    const config = new ConfigReader({
      callboard: { onCall: { pagerduty: { webhookSecrets: ['a', 'b'] } } },
    });
    expect(readWebhookSecrets(config)).toEqual(['a', 'b']);
    expect(readWebhookSecrets(new ConfigReader({}))).toEqual([]);
  });
});
