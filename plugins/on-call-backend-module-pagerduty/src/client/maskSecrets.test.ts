import { maskSecrets } from './maskSecrets';

describe('maskSecrets', () => {
  it.each([
    [
      'Routing key testroutingkey00000000000000000a is bad',
      'Routing key *** is bad',
    ],
    ['Authorization: Token token=u+abc', 'Authorization: Token ***'],
    [
      'header "Bearer pdus+_0XBPWQQ_x" is no use',
      'header "Bearer ***" is no use',
    ],
    ['Your account is limited to 960 requests per minute', undefined],
    ['Escalation policies need at least one rule', undefined],
  ])('of %s', (text, expected = text) => {
    expect(maskSecrets(text)).toBe(expected);
  });
});
