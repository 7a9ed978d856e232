import type { JsonValue } from '@backstage/types';
import fc from 'fast-check';
import { canonicalJson } from './canonicalJson';

function turnedRound(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    return value.map(turnedRound);
  }
  return value && typeof value === 'object'
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, item]) => [key, turnedRound(item!)]),
      )
    : value;
}

describe('canonicalJson', () => {
  it('is the same text whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const json = value as JsonValue;
        expect(canonicalJson(turnedRound(json))).toBe(canonicalJson(json));
      }),
    );
  });

  it('says what JSON says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const said = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(said);
      }),
    );
  });

  it('takes undefined members for absent, and keeps the order of lists', () => {
    expect(canonicalJson({ b: 1, a: undefined })).toBe('{"b":1}');
    expect(canonicalJson([2, undefined, 1])).toBe('[2,null,1]');
    expect(canonicalJson(undefined)).toBe('null');
  });
});
