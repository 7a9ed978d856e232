import * as fc from 'fast-check';
import { findRunbookUrl, toWebUrl } from './findRunbookUrl';

const URL_OF_ONE = 'https://wiki.example.com/api#errors';

describe('findRunbookUrl', () => {
  it.each([
    `Server errors. Runbook: ${URL_OF_ONE}`,
    `runbook=${URL_OF_ONE} severity=low`,
    `runbook_url: "${URL_OF_ONE}"`,
    `Run-book URL: <${URL_OF_ONE}>.`,
    `See the [runbook](${URL_OF_ONE}), please.`,
    `{"runbook":"${URL_OF_ONE}"}`,
    `Dashboard: https://grafana.example.com/d/1\nRunbook ${URL_OF_ONE}!`,
  ])('finds what is called one: %s', description => {
    expect(findRunbookUrl(description)).toBe(URL_OF_ONE);
  });

  it.each([
    'https://github.com/o/r/blob/main/docs/runbooks/api.md#errors',
    'http://localhost:7100/o/r/blob/main/RUNBOOK.md',
    'https://playbooks.example.com/7?x=(1)',
  ])('finds an address that says so itself: %s', url => {
    expect(
      findRunbookUrl(`Slow. https://status.example.com, ${url}. Thanks`),
    ).toBe(url);
  });

  it.each([
    '',
    'Server errors',
    'Dashboard: https://grafana.example.com/d/1',
    'Runbook: ask Mona',
    'runbook: javascript:alert(1)',
    'runbook: ftp://runbooks.example.com/1',
    'runbook: https://user:secret@runbooks.example.com/1',
  ])('finds none in: %s', description => {
    expect(findRunbookUrl(description)).toBeUndefined();
  });

  it('leaves off what ends a sentence before the bracket around it', () => {
    expect(findRunbookUrl('(runbook: http://a.example/x!).')).toBe(
      'http://a.example/x',
    );
  });

  it('gives nothing but web addresses, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.webUrl({ withFragments: true }),
            fc.constantFrom('runbook:', 'Runbook', '](', 'https://', '\n'),
          ),
        ),
        parts => {
          const found = findRunbookUrl(parts.join(' '));
          expect(found === undefined || /^https?:\/\//i.test(found)).toBe(true);
          expect(toWebUrl(found)).toBe(found);
        },
      ),
    );
  });
});
