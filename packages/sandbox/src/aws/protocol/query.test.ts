import { AwsError } from '../AwsError';
import { parseForm, queryProtocol } from './query';

describe('query protocol', () => {
  const protocol = queryProtocol('http://example.com/doc/');

  it.each([
    ['A=1&B=two%20words%26', { A: '1', B: 'two words&' }],
    ['F.member.1=a&F.member.2=b', { F: ['a', 'b'] }],
    [
      'D.member.1.Name=n&D.member.1.Value=v&D.member.2.Name=m',
      { D: [{ Name: 'n', Value: 'v' }, { Name: 'm' }] },
    ],
    ['S.T.U=1', { S: { T: { U: '1' } } }],
    ['F.member.10=c&F.member.9=b&F.member.1=a', { F: ['a', 'b', 'c'] }],
    ['A=1&A.B=2', { A: { B: '2' } }],
    ['', {}],
  ])('reads %s', (form, input) => {
    expect(parseForm(form)).toEqual(input);
  });

  it('does not let a form reach prototypes', () => {
    parseForm('__proto__.polluted=1&constructor.prototype.polluted=1');
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  it('takes the action from the body, or from the address where there is none', () => {
    const request = { method: 'POST', url: '/?Action=B', headers: {} };
    const body = Buffer.from('Action=A&Version=2010-05-15&X=1');
    expect(protocol.parse({ ...request, body })).toEqual({
      action: 'A',
      input: { X: '1' },
    });
    const empty = Buffer.alloc(0);
    expect(protocol.parse({ ...request, body: empty }).action).toBe('B');
    expect(() => protocol.parse({ ...request, url: '/', body: empty })).toThrow(
      AwsError,
    );
  });

  it('escapes what XML reserves and leaves out what is undefined', () => {
    const output = {
      Text: '<a href="x">&</a>',
      None: undefined,
      List: [{ At: new Date(0) }, { Flag: true, Number: 0 }],
    };
    expect(protocol.success('Do', output, 'id').body).toBe(
      '<DoResponse xmlns="http://example.com/doc/"><DoResult>' +
        '<Text>&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;</Text>' +
        '<List><member><At>1970-01-01T00:00:00.000Z</At></member>' +
        '<member><Flag>true</Flag><Number>0</Number></member></List>' +
        '</DoResult><ResponseMetadata><RequestId>id</RequestId></ResponseMetadata></DoResponse>',
    );
  });

  it('tells whose fault an error is', () => {
    const failure = (status: number) =>
      protocol.failure(new AwsError('Code', 'a < b', status), 'id');
    expect(failure(400)).toMatchObject({ status: 400 });
    expect(failure(400).body).toContain(
      '<Type>Sender</Type><Code>Code</Code><Message>a &lt; b</Message>',
    );
    expect(failure(500).body).toContain('<Type>Receiver</Type>');
  });
});
