/* eslint-disable no-script-url -- they are what is refused */
import fc from 'fast-check';
import { resolveImage, resolveLink } from './resolveLink';

const source = {
  url: 'https://github.com/acme/orders/blob/release/2.0/docs/runbooks/a%20b.md',
  path: 'docs/runbooks/a b.md',
};
const root = 'https://github.com/acme/orders/blob/release/2.0';
const raw = 'https://github.com/acme/orders/raw/release/2.0';

describe('resolveLink', () => {
  it.each([
    ['other.md', `${root}/docs/runbooks/other.md`],
    ['./other.md#steps', `${root}/docs/runbooks/other.md#steps`],
    ['../../README.md', `${root}/README.md`],
    ['/docs/x.md', `${root}/docs/x.md`],
    ['#symptoms', '#symptoms'],
    ['https://example.com/a?b#c', 'https://example.com/a?b#c'],
    ['//example.com/a', 'https://example.com/a'],
    ['mailto:a@example.com', 'mailto:a@example.com'],
    ['tel:+15550100', 'tel:+15550100'],
    ['automation:rollback', 'automation:rollback'],
  ])('resolves %s', (href, expected) => {
    expect(resolveLink(href, source)).toBe(expected);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'data:image/png;base64,AAAA',
    'blob:https://example.com/x',
    'file:///etc/passwd',
    'ftp://example.com',
    'intent://x',
    '../../../../../../other/repository/blob/main/x.md',
    '../../../../../../../../../',
    '',
  ])('refuses %j', href => {
    expect(resolveLink(href, source)).toBe('');
  });

  it('refuses relative links of a file that lies nowhere', () => {
    expect(resolveLink('b.md', { url: 'nonsense', path: 'a.md' })).toBe('');
    expect(
      resolveLink('b.md', { url: 'https://example.com/else', path: 'a.md' }),
    ).toBe('');
    expect(resolveLink('b.md', { url: 'javascript:/a.md', path: 'a.md' })).toBe(
      '',
    );
  });

  it('leads nowhere but to addresses, anchors and the repository', () => {
    fc.assert(
      fc.property(
        fc
          .array(
            fc.oneof(
              fc.constantFrom(
                ...['..', '/', '\\', ':', '#', '?', '@', '%', '%2e%2e', ' '],
                ...['javascript', 'data', 'http', '\t', '\n', 'evil.com', '\0'],
              ),
              fc.string({ maxLength: 3 }),
            ),
            { maxLength: 8 },
          )
          .map(parts => parts.join('')),
        href => {
          const resolved = resolveLink(href, source);
          expect(resolved).toMatch(
            /^(?:$|#|https?:|mailto:|tel:|automation:)/i,
          );
          const path = resolved.startsWith('https://github.com/')
            ? new URL(resolved).pathname
            : '/acme/orders/blob/release/2.0/';
          expect(path).toMatch(/^\/acme\/orders\/blob\/release\/2\.0\//);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('resolveImage', () => {
  it.each([
    ['graph.png', `${raw}/docs/runbooks/graph.png`],
    ['/images/graph.svg', `${raw}/images/graph.svg`],
    ['https://example.com/a.png', 'https://example.com/a.png'],
    ['data:image/png;base64,iVBORw0=', 'data:image/png;base64,iVBORw0='],
  ])('resolves %s', (src, expected) => {
    expect(resolveImage(src, source)).toBe(expected);
  });

  it.each([
    'data:image/svg+xml;base64,AAAA',
    'data:text/html;base64,AAAA',
    'data:image/png,<svg onload=alert(1)>',
    'javascript:alert(1)',
    'automation:x',
    'mailto:a@example.com',
  ])('refuses %s', src => {
    expect(resolveImage(src, source)).toBe('');
  });

  it('reads raw files of other hosts as they are', () => {
    expect(
      resolveImage('b.png', {
        url: 'https://raw.githubusercontent.com/acme/orders/main/docs/a.md',
        path: 'docs/a.md',
      }),
    ).toBe('https://raw.githubusercontent.com/acme/orders/main/docs/b.png');
    expect(
      resolveImage('b.png', {
        url: 'http://localhost:7000/acme/orders/blob/main/docs/a.md?plain=1#L3',
        path: 'docs/a.md',
      }),
    ).toBe('http://localhost:7000/acme/orders/raw/main/docs/b.png');
  });
});
