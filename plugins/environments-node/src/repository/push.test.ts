import { isOfBranch, mayTouch, readPush, type Push } from './push';

function push(fields: Partial<Push>): Push {
  return {
    ref: 'refs/heads/main',
    repository: {
      html_url: 'https://github.com/acme/api',
      default_branch: 'main',
    },
    commits: [{ modified: ['a.yaml'] }],
    ...fields,
  };
}

describe('readPush', () => {
  it('takes branches, and leaves out what it does not understand', () => {
    expect(readPush(push({}))).toEqual(push({}));
    expect(readPush(push({ ref: 'refs/tags/v1' }))).toBeUndefined();
    expect(readPush({})).toBeUndefined();
    expect(readPush(undefined)).toBeUndefined();
  });
});

describe('mayTouch', () => {
  const isA = (path: string) => path === 'a.yaml';

  it('looks at what was added, modified and removed', () => {
    for (const commit of [
      { added: ['a.yaml'] },
      { modified: ['a.yaml'] },
      { removed: ['a.yaml'] },
    ]) {
      expect(mayTouch(push({ commits: [{}, commit] }), isA)).toBe(true);
    }
    expect(mayTouch(push({ commits: [{ added: ['b.yaml'] }] }), isA)).toBe(
      false,
    );
  });

  it('is so where the files cannot be told', () => {
    const others = { added: ['b.yaml'] };
    expect(mayTouch(push({ commits: [] }), isA)).toBe(true);
    expect(mayTouch(push({ forced: true, commits: [others] }), isA)).toBe(true);
    const many = Array.from({ length: 2048 }, () => others);
    expect(mayTouch(push({ commits: many }), isA)).toBe(true);
  });
});

describe('isOfBranch', () => {
  it.each([
    ['https://github.com/acme/api/tree/main/', true],
    ['https://github.com/Acme/API/blob/main/docs/a.yaml', true],
    ['https://github.com/acme/api/tree/HEAD/', true],
    ['https://github.com/acme/api/', true],
    ['https://github.com/acme/api/tree/main2/', false],
    ['https://github.com/acme/api2/tree/main/', false],
    ['https://ghe.example.com/acme/api/tree/main/', false],
  ])('says of %s: %p', (url, expected) => {
    expect(isOfBranch(url, push({}))).toBe(expected);
  });
});
