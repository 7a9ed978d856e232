import {
  startTestSandbox,
  type TestSandbox,
} from '../__testUtils__/startTestSandbox';

describe('pages behind links', () => {
  let sandbox: TestSandbox;
  beforeAll(async () => {
    sandbox = await startTestSandbox();
  });
  afterAll(() => sandbox.stop());

  const page = async (path: string) => {
    const response = await fetch(`${sandbox.url}/callboard-demo/${path}`);
    return { status: response.status, text: await response.text() };
  };

  it.each(['blob', 'edit'])('shows a file to %s', async view => {
    const { status, text } = await page(
      `static-site/${view}/main/docs/runbooks/website-down.md`,
    );
    expect(status).toBe(200);
    expect(text).toContain('docs/runbooks/website-down.md');
    expect(text).toContain('## Symptoms');
  });

  it('shows what a folder holds, and the root', async () => {
    const folder = await page('static-site/tree/main/docs/runbooks/');
    expect(folder.text).toContain('docs/runbooks/procedures');
    const root = await page('static-site/tree/main');
    expect(root.text).toContain('catalog-info.yaml');
  });

  it('knows no page of what is not there', async () => {
    expect((await page('static-site/blob/main/nothing.md')).status).toBe(404);
    expect((await page('static-site/blob/nowhere/README.md')).status).toBe(404);
  });

  it('hands out the bytes of a file at its commit', async () => {
    await sandbox.control('POST', '/scenes/runbook-changes', {
      content: '# New\n',
    });
    const path = 'docs/runbooks/api-errors-and-latency.md';
    expect((await page(`ec2-manager/raw/main/${path}`)).text).toBe('# New\n');
    expect((await page(`ec2-manager/raw/develop/${path}`)).text).toContain(
      '## Diagnosis',
    );
  });
});
