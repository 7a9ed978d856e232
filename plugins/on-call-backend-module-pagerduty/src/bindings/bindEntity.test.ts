import { bindEntity } from './bindEntity';
import { hashOfIntegrationKey, parsePagerDutyKey } from './pagerDutyKey';

const KEY = 'testroutingkey00000000000000000a';

function bind(annotations?: Record<string, string>) {
  return bindEntity({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'shop', annotations },
  });
}

describe('bindEntity', () => {
  const hash = hashOfIntegrationKey(KEY);

  it.each([
    [undefined, []],
    [{ 'pagerduty.com/service-id': '' }, []],
    [{ 'pagerduty.com/service-id': ' PABC123 ' }, ['service:PABC123']],
    [{ 'pagerduty.com/integration-key': KEY }, [`integration:${hash}`]],
    [
      {
        'pagerduty.com/service-id': 'PABC123',
        'pagerduty.com/integration-key': KEY,
      },
      [`service:PABC123/integration:${hash}`],
    ],
  ])('binds %j', (annotations, keys) => {
    expect(bind(annotations)).toEqual(keys.map(key => ({ key })));
  });

  it('says what is no id', () => {
    expect(() => bind({ 'pagerduty.com/service-id': '../users' })).toThrow(
      '"../users": This is no id of a service',
    );
  });

  it('does not repeat what is no key, for it may be a secret', () => {
    expect(() =>
      bind({ 'pagerduty.com/integration-key': `${KEY}${KEY} x` }),
    ).toThrow(
      /^Annotation pagerduty.com\/integration-key with value "\*\*\*": This is no key/,
    );
  });
});

describe('parsePagerDutyKey', () => {
  it.each([
    'service:PABC123',
    `integration:${hashOfIntegrationKey(KEY)}`,
    `service:PABC123/integration:${hashOfIntegrationKey(KEY)}`,
  ])('reads %s', key => {
    expect(parsePagerDutyKey(key)).toBeDefined();
  });

  it.each([
    '',
    'service:',
    'PABC123',
    'integration:x/service:y',
    'service:a/b',
  ])('does not read %j', key => {
    expect(parsePagerDutyKey(key)).toBeUndefined();
  });
});
