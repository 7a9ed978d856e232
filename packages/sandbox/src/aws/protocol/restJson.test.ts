import type { AwsRequest } from '../AwsService';
import { restJsonProtocol } from './restJson';

const protocol = restJsonProtocol({
  ListThings: 'GET /2015-03-31/things/',
  GetDefaultThing: 'GET /2015-03-31/things/default',
  GetThing: 'GET /2015-03-31/things/{ThingName}',
  PutThing: 'PUT /2015-03-31/things/{ThingName}',
});

const request = (changes: Partial<AwsRequest>): AwsRequest => ({
  method: 'GET',
  url: '/2015-03-31/things',
  headers: {},
  body: Buffer.alloc(0),
  ...changes,
});

describe('restJsonProtocol', () => {
  it.each([
    ['/2015-03-31/things', 'ListThings', {}],
    [
      '/2015-03-31/things/?x-id=ListThings',
      'ListThings',
      { 'x-id': 'ListThings' },
    ],
    ['/2015-03-31/things?a=1&b=2&b=3', 'ListThings', { a: '1', b: ['2', '3'] }],
    ['/2015-03-31/things/default', 'GetDefaultThing', {}],
    [
      '/2015-03-31/things/arn%3Aaws%3Athing%2Fone',
      'GetThing',
      { ThingName: 'arn:aws:thing/one' },
    ],
  ])('reads %s', (url, action, input) => {
    expect(protocol.parse(request({ url }))).toEqual({ action, input });
  });

  it('merges path, query and body', () => {
    expect(
      protocol.parse(
        request({
          method: 'PUT',
          url: '/2015-03-31/things/one?force=true',
          body: Buffer.from('{"Size":3,"ThingName":"other"}'),
        }),
      ),
    ).toEqual({
      action: 'PutThing',
      input: { ThingName: 'one', force: 'true', Size: 3 },
    });
  });

  it.each([
    ['another path', { url: '/2015-03-31/people' }],
    ['a longer path', { url: '/2015-03-31/things/one/two' }],
    ['another method', { method: 'DELETE' }],
  ])('knows no operation for %s', (_, changes) => {
    expect(() => protocol.parse(request(changes))).toThrow(
      expect.objectContaining({
        code: 'UnknownOperationException',
        status: 404,
      }),
    );
  });

  it('refuses a segment that is badly encoded', () => {
    expect(() =>
      protocol.parse(request({ url: '/2015-03-31/things/%E0%A4%A' })),
    ).toThrow('badly encoded');
  });

  it('answers in JSON, with dates in seconds', () => {
    expect(
      protocol.success('GetThing', { At: new Date(1500) }, 'request'),
    ).toEqual({
      status: 200,
      contentType: 'application/json',
      body: '{"At":1.5}',
    });
  });
});
