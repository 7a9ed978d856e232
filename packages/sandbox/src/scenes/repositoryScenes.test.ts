import {
  startTestSandbox,
  type TestSandbox,
} from '../__testUtils__/startTestSandbox';

const REPOSITORY = '/repos/callboard-demo/ec2-manager';
const PATH = 'docs/runbooks/api-errors-and-latency.md';

describe('runbook-changes', () => {
  let sandbox: TestSandbox;

  beforeEach(async () => {
    sandbox = await startTestSandbox();
  });
  afterEach(() => sandbox.stop());

  const play = async (parameters: object) =>
    (
      await sandbox.control('POST', '/scenes/runbook-changes', parameters)
    ).json();
  const contents = async (ref: string, path = PATH) =>
    (
      await sandbox.api(`${REPOSITORY}/contents/${path}?ref=${ref}`, {
        headers: { accept: 'application/vnd.github.v3.raw' },
      })
    ).text();
  const commit = async (ref: string) =>
    (await sandbox.api(`${REPOSITORY}/commits/${ref}`)).json();

  it('moves the branch to a commit with the new text, and leaves older ones alone', async () => {
    const before = await commit('main');
    const text = await contents('main');
    const { commit: sha } = await play({ content: '# New\n' });
    const after = await commit('main');
    expect(after.sha).toBe(sha);
    expect(after.parents).toMatchObject([{ sha: before.sha }]);
    expect(after.commit.tree.sha).not.toBe(before.commit.tree.sha);
    expect(after.files).toMatchObject([{ filename: PATH, status: 'modified' }]);
    expect(await contents('main')).toBe('# New\n');
    expect(await contents(before.sha)).toBe(text);
    expect(await contents('develop')).toBe(text);
  });

  it('adds a line, a file, and takes one away', async () => {
    const text = await contents('main');
    await play({});
    expect(await contents('main')).toBe(
      `${text}\nRead over on 2026-11-22T03:00:00.000Z.\n`,
    );
    await play({ path: 'docs/runbooks/new.md', content: '# Really new' });
    expect(await contents('main', 'docs/runbooks/new.md')).toBe('# Really new');
    expect(await contents('main')).toContain('Read over on');
    expect((await commit('main')).files).toMatchObject([{ status: 'added' }]);
    await play({ remove: true });
    expect((await commit('main')).files).toMatchObject([{ status: 'removed' }]);
    const gone = await sandbox.api(`${REPOSITORY}/contents/${PATH}?ref=main`);
    expect(gone.status).toBe(404);
    const listed = await sandbox.api(
      `${REPOSITORY}/git/trees/main?recursive=1`,
    );
    const paths = (await listed.json()).tree.map(
      ({ path }: { path: string }) => path,
    );
    expect(paths).toContain('docs/runbooks/new.md');
    expect(paths).not.toContain(PATH);
  });

  it('keeps what was changed when a release comes from develop', async () => {
    await play({ content: '# New\n' });
    await sandbox.control('POST', '/scenes/deployment-succeeds', {
      service: 'ec2-manager-api',
      environment: 'prod',
    });
    await sandbox.control('POST', '/clock', { advanceSeconds: 120 });
    expect((await commit('main')).commit.message).toMatch(/^Merge branch/);
    expect(await contents('main')).toBe('# New\n');
  });

  it.each([
    [{ repository: 'callboard-demo/nothing' }, /There is no repository/],
    [{ path: 'nothing.md' }, /has no file nothing.md on main/],
    [{ branch: 'nowhere' }, /has no branch nowhere/],
  ])('says what is wrong with %j', async (parameters, message) => {
    expect((await play(parameters)).error).toMatch(message);
  });
});
