import type { TargetEndpoint } from '@callboard/backstage-plugin-environment-health-node';
import { expectationOf } from './expectationOf';

const url = 'https://api.shop.example/';
const annotated: TargetEndpoint = { url, from: { kind: 'annotation' } };
const found: TargetEndpoint = {
  url,
  from: { kind: 'output', stack: 'shop-api', key: 'ApiUrl' },
};
const rule = { latency: 500, headers: false, ignore: false };

describe('expectationOf', () => {
  it('wants a success of what an entity names, any answer of what an output names', () => {
    expect(expectationOf(annotated, [])).toEqual({
      latency: 2000,
      headers: true,
    });
    expect(expectationOf(found, [])).toEqual({
      latency: 2000,
      headers: true,
      anyAnswer: true,
    });
  });

  it('goes by the first rule that fits', () => {
    const rules = [
      { ...rule, match: 'https://other.example/*' },
      { ...rule, match: 'https://api.*' },
      { ...rule, match: '*', latency: 9 },
    ];
    expect(expectationOf(found, rules)).toBe(rules[1]);
  });

  it('leaves alone what a rule says to', () => {
    expect(
      expectationOf(annotated, [{ ...rule, match: '*', ignore: true }]),
    ).toBeUndefined();
  });
});
