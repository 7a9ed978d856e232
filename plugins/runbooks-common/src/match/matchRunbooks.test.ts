import fc from 'fast-check';
import { matchRunbooks, type CheckToMatch } from './matchRunbooks';

const repository = 'https://github.com/acme/api';

function runbook(
  slug: string,
  meta: Partial<{
    alarms: string[];
    checks: string[];
    environments: string[];
  }> = {},
  path = `docs/runbooks/${slug}.md`,
) {
  return {
    slug,
    source: { url: `${repository}/blob/main/${path}` },
    meta: { alarms: [], checks: [], environments: [], ...meta },
  };
}

function alarm(name: string, fields: Partial<CheckToMatch> = {}): CheckToMatch {
  return {
    environment: 'prod',
    checkId: 'aws.alarms',
    subject: name,
    runbookUrls: [],
    ...fields,
  };
}

const slugs = (check: CheckToMatch, runbooks: ReturnType<typeof runbook>[]) =>
  matchRunbooks(check, runbooks).map(({ slug }) => slug);

describe('matchRunbooks', () => {
  it('puts those named by URL before those for the alarm before those for the check', () => {
    const check = alarm('api-errors', {
      runbookUrls: [`${repository}/blob/main/docs/runbooks/url.md`],
    });
    expect(
      slugs(check, [
        runbook('check', { checks: ['aws.*'] }),
        runbook('alarm', { alarms: ['api-*'] }),
        runbook('other', { alarms: ['web-*'], checks: ['http.*'] }),
        runbook('url'),
      ]),
    ).toEqual(['url', 'alarm', 'check']);
  });

  it.each([
    `${repository}/blob/main/docs/runbooks/down.md`,
    `${repository}/tree/develop/docs/runbooks/down.md`,
    `${repository}/edit/main/docs/runbooks/down.md`,
    `${repository}/blob/main/docs%2Frunbooks/down.md?plain=1`,
    'https://GitHub.com/Acme/api/blob/main/docs/runbooks/down.md#l-1',
    'https://raw.githubusercontent.com/acme/api/main/docs/runbooks/down.md',
  ])('takes %s for the file', url => {
    expect(
      slugs(alarm('x', { runbookUrls: [url] }), [
        runbook('down'),
        runbook('up'),
      ]),
    ).toEqual(['down']);
  });

  it('picks one of a file by its slug, and takes all of it otherwise', () => {
    const both = ['one', 'two'].map(slug => runbook(slug, {}, 'RUNBOOK.md'));
    const url = `${repository}/blob/main/RUNBOOK.md`;
    expect(slugs(alarm('x', { runbookUrls: [`${url}#two`] }), both)).toEqual([
      'two',
    ]);
    expect(slugs(alarm('x', { runbookUrls: [url] }), both)).toEqual([
      'one',
      'two',
    ]);
    expect(slugs(alarm('x', { runbookUrls: [`${url}#no`] }), both)).toEqual([
      'one',
      'two',
    ]);
  });

  it('compares other addresses as they are', () => {
    const wiki = { ...runbook('wiki'), source: { url: 'https://wiki/1' } };
    expect(
      slugs(alarm('x', { runbookUrls: ['https://wiki/1'] }), [wiki]),
    ).toEqual(['wiki']);
    expect(
      slugs(alarm('x', { runbookUrls: ['https://wiki/2'] }), [wiki]),
    ).toEqual([]);
    expect(
      slugs(alarm('x', { runbookUrls: ['no URL at all'] }), [wiki]),
    ).toEqual([]);
  });

  it.each([
    ['ec2-*-errors', 'ec2-api/prod-errors'],
    ['API (5xx) *', 'API (5xx) rate'],
    ['!important', '!important'],
    ['a+b', 'a+b'],
    ['{web,api}-down', 'api-down'],
    ['a?c', 'abc'],
    ['[', '['],
  ])('takes %s for %s', (pattern, name) => {
    expect(slugs(alarm(name), [runbook('x', { alarms: [pattern] })])).toEqual([
      'x',
    ]);
  });

  it('asks patterns of alarms about alarms alone', () => {
    const runbooks = [runbook('x', { alarms: ['*'] })];
    expect(slugs(alarm('a', { checkId: 'http.endpoint' }), runbooks)).toEqual(
      [],
    );
    expect(slugs(alarm('a', { subject: undefined }), runbooks)).toEqual([]);
  });

  it('asks patterns of checks about the check and its subject', () => {
    const check = alarm('https://api/health', { checkId: 'http.endpoint' });
    expect(
      slugs(check, [
        runbook('id', { checks: ['http.endpoint'] }),
        runbook('subject', { checks: ['http.endpoint/*health'] }),
        runbook('else', { checks: ['http.endpoint/*ready'] }),
      ]),
    ).toEqual(['id', 'subject']);
  });

  it('is narrowed to environments, but for what is named by URL', () => {
    const check = alarm('a', {
      runbookUrls: [`${repository}/blob/main/docs/runbooks/url.md`],
    });
    const environments = ['staging'];
    expect(
      slugs(check, [
        runbook('url', { environments }),
        runbook('alarm', { environments, alarms: ['a'] }),
        runbook('check', { environments, checks: ['aws.alarms'] }),
        runbook('here', { environments: ['prod'], alarms: ['a'] }),
      ]),
    ).toEqual(['url', 'here']);
  });

  const pattern = fc.oneof(
    fc.string(),
    fc
      .array(
        fc.constantFrom(
          '*',
          '?',
          '[',
          ']',
          '(',
          ')',
          '{',
          '}',
          '!',
          '+',
          '|',
          '\\',
          'a',
          '/',
          ',',
          '^',
          '$',
          '.',
        ),
      )
      .map(characters => characters.join('')),
  );
  const arbitraryRunbook = fc.record({
    slug: fc.constantFrom('a', 'b', 'c'),
    source: fc.record({
      url: fc.oneof(
        fc.webUrl(),
        fc.string(),
        fc.constant(`${repository}/blob/main/a.md`),
      ),
    }),
    meta: fc.record({
      alarms: fc.array(pattern, { maxLength: 3 }),
      checks: fc.array(pattern, { maxLength: 3 }),
      environments: fc.array(fc.constantFrom('dev', 'prod'), { maxLength: 2 }),
    }),
  });
  const arbitraryCheck = fc.record(
    {
      environment: fc.constantFrom('dev', 'prod'),
      checkId: fc.oneof(fc.constant('aws.alarms'), fc.string()),
      subject: fc.string(),
      runbookUrls: fc.array(
        fc.oneof(fc.webUrl({ withFragments: true }), fc.string()),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: ['environment', 'checkId', 'runbookUrls'] },
  );

  it('takes whatever patterns people write, and gives each runbook once', () => {
    fc.assert(
      fc.property(
        arbitraryCheck,
        fc.array(arbitraryRunbook),
        (check, runbooks) => {
          const found = matchRunbooks(check, runbooks);
          expect(new Set(found).size).toBe(found.length);
          expect(runbooks).toEqual(expect.arrayContaining(found));
        },
      ),
    );
  });

  it('finds what is named literally, whatever characters are in it', () => {
    fc.assert(
      fc.property(
        pattern.filter(name => name.length > 0),
        name => {
          expect(
            slugs(alarm(name), [runbook('x', { alarms: [name] })]),
          ).toEqual(['x']);
        },
      ),
    );
  });

  it('is not changed by runbooks that are for something else', () => {
    fc.assert(
      fc.property(
        arbitraryCheck,
        fc.array(arbitraryRunbook),
        (check, runbooks) => {
          const found = matchRunbooks(check, runbooks);
          expect(matchRunbooks(check, found)).toEqual(found);
        },
      ),
    );
  });
});
