import { LoopbackGithub } from '../__testUtils__/LoopbackGithub';
import { minuteOfDay, target as targetOf } from '../__testUtils__/samples';
import { testSource } from '../__testUtils__/testSource';
import { toCommitSummary } from './toCommitSummary';

const BASE = 'a'.repeat(40);
const HEAD = 'b'.repeat(40);

function commits(from: number, to: number) {
  return Array.from({ length: to - from }, (_, n) => ({
    sha: `${from + n}`,
    html_url: `https://github.com/acme/shop/commit/${from + n}`,
    commit: {
      message: `Commit ${from + n} (#${from + n})`,
      author: { name: 'Mona', date: minuteOfDay(from + n) },
      committer: { date: minuteOfDay(from + n) },
    },
  }));
}

describe('GithubComparer', () => {
  let github: LoopbackGithub;

  beforeEach(async () => {
    github = await LoopbackGithub.start();
  });

  afterEach(async () => {
    await github.stop();
  });

  const answer = (
    base: string,
    head: string,
    page: number,
    fields: Record<string, unknown>,
  ) =>
    github.rest.set(
      `/repos/acme/shop/compare/${base}...${head}?per_page=100&page=${page}`,
      {
        html_url: `https://github.com/acme/shop/compare/${base}...${head}`,
        ahead_by: 0,
        behind_by: 0,
        total_commits: 0,
        commits: [],
        ...fields,
      },
    );
  const compare = (versions = { base: BASE, head: HEAD }) =>
    testSource(github).source.compare(
      targetOf('acme/shop', { host: github.host }),
      versions,
      {},
    );

  it('lists what is ahead and what is behind, newest first', async () => {
    answer(BASE, HEAD, 1, {
      ahead_by: 2,
      behind_by: 1,
      total_commits: 2,
      commits: commits(1, 3),
    });
    answer(HEAD, BASE, 1, {
      ahead_by: 1,
      behind_by: 2,
      total_commits: 1,
      commits: commits(9, 10),
    });
    expect(await compare()).toEqual({
      ahead: 2,
      behind: 1,
      aheadCommits: [
        expect.objectContaining({ sha: '2' }),
        {
          sha: '1',
          message: 'Commit 1 (#1)',
          author: 'Mona',
          committedAt: minuteOfDay(1),
          url: 'https://github.com/acme/shop/commit/1',
          pullRequest: {
            number: 1,
            url: 'https://github.com/acme/shop/pull/1',
          },
        },
      ],
      behindCommits: [expect.objectContaining({ sha: '9' })],
      url: `https://github.com/acme/shop/compare/${BASE}...${HEAD}`,
    });
  });

  it('asks once where nothing is behind', async () => {
    answer(BASE, HEAD, 1, {
      ahead_by: 1,
      total_commits: 1,
      commits: commits(1, 2),
    });
    expect((await compare())?.behindCommits).toEqual([]);
    expect(github.requests).toHaveLength(1);
  });

  it('lists the newest 250 of many commits', async () => {
    const many = { ahead_by: 430, total_commits: 430 };
    for (let page = 1; page <= 5; page += 1) {
      answer(BASE, HEAD, page, {
        ...many,
        commits: commits((page - 1) * 100, Math.min(page * 100, 430)),
      });
    }
    const result = await compare();
    expect(result?.ahead).toBe(430);
    expect(result?.aheadCommits.map(({ sha }) => sha)).toEqual(
      commits(180, 430)
        .map(({ sha }) => sha)
        .reverse(),
    );
  });

  it('says when a commit is gone', async () => {
    await expect(compare()).rejects.toThrow(
      `acme/shop on ${github.host} does not have both aaaaaaa and bbbbbbb, or the credentials may not see it`,
    );
  });

  it('asks about commits only', async () => {
    await expect(compare({ base: 'main', head: HEAD })).rejects.toThrow(
      "'main' is no commit",
    );
    expect(github.requests).toEqual([]);
  });

  it('knows nothing of an entity without a repository', async () => {
    await expect(
      testSource(github).source.compare(
        targetOf('acme/shop', { repository: undefined }),
        { base: BASE, head: HEAD },
        {},
      ),
    ).resolves.toBeUndefined();
  });
});

describe('toCommitSummary', () => {
  const summary = (message: string) =>
    toCommitSummary(
      { sha: 'a', commit: { message } },
      'https://github.com/acme/shop',
    );

  it('finds the pull request of a squashed and of a merged branch', () => {
    expect(summary('Add a callboard (#12)\n\nDetails')).toMatchObject({
      message: 'Add a callboard (#12)',
      pullRequest: { number: 12 },
    });
    expect(
      summary('Merge pull request #13 from acme/callboard\n\nAdd a callboard'),
    ).toMatchObject({
      message: 'Add a callboard',
      pullRequest: { number: 13, url: 'https://github.com/acme/shop/pull/13' },
    });
  });

  it('takes no other number for a pull request', () => {
    expect(summary('Fix (#12) again').pullRequest).toBeUndefined();
  });
});
