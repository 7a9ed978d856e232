import { ConfigReader } from '@backstage/config';
import { mockServices } from '@backstage/backend-test-utils';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import {
  startTestSandbox,
  type TestSandbox,
} from '../__testUtils__/startTestSandbox';

describe('GitHub, read by the URL reader', () => {
  let sandbox: TestSandbox;
  let reader: ReturnType<typeof UrlReaders.default>;
  let repository: string;

  beforeAll(async () => {
    sandbox = await startTestSandbox();
    const { host } = new URL(sandbox.url);
    repository = `${sandbox.url}/callboard-demo/ec2-manager`;
    reader = UrlReaders.default({
      logger: mockServices.logger.mock(),
      config: new ConfigReader({
        integrations: {
          github: [
            { host, apiBaseUrl: `${sandbox.url}/api/v3`, token: 'sandbox' },
          ],
        },
      }),
    });
  });
  afterAll(() => sandbox.stop());

  it('reads a file, and notices that it has not changed', async () => {
    const url = `${sandbox.url}/callboard-demo/catalog/blob/main/all.yaml`;
    const first = await reader.readUrl(url);
    expect((await first.buffer()).toString()).toContain(
      `${repository}/blob/main/catalog-info.yaml`,
    );
    await expect(
      reader.readUrl(url, { etag: first.etag }),
    ).rejects.toMatchObject({ name: 'NotModifiedError' });
  });

  it('reads a tree, and notices that it has not changed', async () => {
    const url = `${repository}/tree/main/infrastructure`;
    const tree = await reader.readTree(url);
    const files = await tree.files();
    expect(files.map(({ path }) => path).sort()).toEqual([
      'bin/app.ts',
      'config/dev.json',
      'config/prod.json',
      'config/staging.json',
      'lib/data-stack.ts',
    ]);
    expect(
      JSON.parse(
        (
          await files.find(({ path }) => path === 'config/prod.json')!.content()
        ).toString(),
      ),
    ).toMatchObject({ retain: true });
    await expect(
      reader.readTree(url, { etag: tree.etag }),
    ).rejects.toMatchObject({ name: 'NotModifiedError' });
  });

  it('reads the new tree after a push, by a new ETag', async () => {
    const url = `${repository}/tree/main/docs/runbooks`;
    const before = await reader.readTree(url);
    await sandbox.control('POST', '/scenes/runbook-changes', {
      path: 'docs/runbooks/choosing-a-rollback.md',
      content: '# Another text\n',
    });
    const after = await reader.readTree(url, { etag: before.etag });
    expect(after.etag).not.toBe(before.etag);
    const files = await after.files();
    const changed = files.find(
      ({ path }) => path === 'choosing-a-rollback.md',
    )!;
    expect((await changed.content()).toString()).toBe('# Another text\n');
    expect(files.map(({ path }) => path)).toContain(
      'rollback/previous-version.md',
    );
    await expect(
      reader.readTree(url, { etag: after.etag }),
    ).rejects.toMatchObject({ name: 'NotModifiedError' });
  });

  it('cannot read a repository that a fault hides', async () => {
    await sandbox.control('POST', '/faults', {
      target: 'github',
      kind: '404',
      match: '/repos/callboard-demo/static-site/',
    });
    await expect(
      reader.readTree(`${sandbox.url}/callboard-demo/static-site/tree/main`),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    await sandbox.control('DELETE', '/faults');
  });

  it('searches by glob', async () => {
    const { files } = await reader.search(
      `${repository}/blob/develop/.github/workflows/*.yml`,
    );
    expect(files.map(({ url }) => url)).toContain(
      `${repository}/blob/develop/.github/workflows/ci.yml`,
    );
    expect((await files[0].content()).toString()).toContain('name: CI/CD');
  });

  it('tells a file that does not exist', async () => {
    await expect(
      reader.readUrl(`${repository}/blob/main/nothing.yaml`),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});
