import { z } from 'zod';
import { decodeCursor, encodeCursor } from './cursors';
import {
  countParameter,
  cursorParameter,
  entityRefParameter,
  flagParameter,
  nameParameter,
  parseParameters,
  severalOf,
  textParameter,
} from './parameters';

const schema = z.object({
  owner: severalOf(entityRefParameter('group')),
  environment: severalOf(nameParameter),
  flag: flagParameter,
  text: textParameter,
  cursor: cursorParameter,
  limit: countParameter(20),
});

describe('parameters', () => {
  it('may all be left out', () => {
    expect(parseParameters(schema, {})).toEqual({});
  });

  it('are read in the spellings in which they arrive', () => {
    expect(
      parseParameters(schema, {
        owner: 'team-a',
        environment: ['dev', 'prod'],
        flag: 'false',
        text: 'Api',
        cursor: 'abc',
        limit: '20',
      }),
    ).toEqual({
      owner: ['group:default/team-a'],
      environment: ['dev', 'prod'],
      flag: false,
      text: 'Api',
      cursor: 'abc',
      limit: 20,
    });
  });

  it.each([
    [
      { owner: 'group:' },
      'owner: expected an entity ref such as group:default/name',
    ],
    [{ environment: '' }, 'environment: expected a name, not an empty text'],
    [{ environment: { a: '1' } }, 'environment: expected one value or several'],
    [
      { environment: Array(101).fill('x') },
      'environment: expected at most 100 values',
    ],
    [{ flag: 'yes' }, 'flag: expected true or false'],
    [{ text: ['a', 'b'] }, 'text: expected one text'],
    [{ text: 'x'.repeat(201) }, 'text: expected at most 200 characters'],
    [{ cursor: ['a', 'b'] }, 'cursor: expected one cursor'],
    [{ limit: '0' }, 'limit: expected a whole number from 1 to 20'],
    [{ limit: '21' }, 'limit: expected a whole number from 1 to 20'],
    [{ limit: '1e1' }, 'limit: expected a whole number from 1 to 20'],
    [{ limit: ['1', '2'] }, 'limit: expected one whole number'],
  ])('are refused by name: %j', (given, message) => {
    expect(() => parseParameters(schema, given)).toThrow(
      expect.objectContaining({ name: 'InputError', message }),
    );
  });
});

describe('a cursor', () => {
  it('comes back as it went', () => {
    expect(decodeCursor(encodeCursor(['ä/1', '']), 2)).toEqual(['ä/1', '']);
  });

  it.each([
    '',
    'nonsense',
    encodeCursor(['one']),
    encodeCursor(['1', '2', '3']),
  ])('is refused where no page gave it: %p', cursor => {
    expect(() => decodeCursor(cursor, 2)).toThrow(
      "cursor: expected the value of an earlier page's nextCursor",
    );
  });
});
