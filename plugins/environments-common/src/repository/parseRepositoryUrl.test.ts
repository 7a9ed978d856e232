import fc from 'fast-check';
import { parseRepositoryUrl } from './parseRepositoryUrl';

describe('parseRepositoryUrl', () => {
  it.each([
    [
      'https://github.com/acme/api/tree/main/',
      [
        'github.com',
        'acme/api',
        'main',
        '',
        'https://github.com/acme/api/tree/main/',
      ],
    ],
    [
      'http://localhost:7070/acme/api/blob/main/docs/a%20b.md?plain=1#l',
      [
        'localhost:7070',
        'acme/api',
        'main',
        'docs/a b.md',
        'http://localhost:7070/acme/api/tree/main/',
      ],
    ],
    [
      'https://gitlab.com/a/b/c/-/tree/main/x/',
      [
        'gitlab.com',
        'a/b/c',
        'main',
        'x',
        'https://gitlab.com/a/b/c/-/tree/main/',
      ],
    ],
    [
      'https://bitbucket.org/acme/api/src/main/docs',
      [
        'bitbucket.org',
        'acme/api',
        'main',
        'docs',
        'https://bitbucket.org/acme/api/src/main/',
      ],
    ],
    [
      'https://raw.githubusercontent.com/acme/api/main/RUNBOOK.md',
      [
        'github.com',
        'acme/api',
        'main',
        'RUNBOOK.md',
        'https://github.com/acme/api/tree/main/',
      ],
    ],
  ])('takes %s apart', (url, [host, repository, ref, path, root]) => {
    expect(parseRepositoryUrl(url)).toEqual({
      host,
      repository,
      ref,
      path,
      root,
    });
  });

  it.each(['https://github.com/acme/api', 'https://example.com/', 'docs/a.md'])(
    'does not know %s',
    url => {
      expect(parseRepositoryUrl(url)).toBeUndefined();
    },
  );

  it('throws for nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map(text => `https://github.com/a/b/blob/${text}`),
        ),
        text => {
          const place = parseRepositoryUrl(text);
          expect(place === undefined || place.root.endsWith('/')).toBe(true);
        },
      ),
    );
  });
});
