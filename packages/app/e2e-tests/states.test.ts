import { backendUrl, deploymentsTab } from './support/portal';
import { sandbox } from './support/sandbox';
import { expect, expectAccessible, test } from './support/test';

test.describe('what the tab says when there is no board', () => {
  test('teaches the annotations where nothing is configured', async ({
    page,
  }) => {
    await page.goto(deploymentsTab('ec2-manager-docs'));
    await expect(page.getByText(/No deployments are connected/)).toBeVisible();
    await expect(page.getByText(/github\.com\/project-slug:/)).toBeVisible();
    await expect(page.getByRole('button', { name: /copy/i })).toBeVisible();
    await expectAccessible(page);
  });

  test('names the annotation that cannot be read, its value and what it should be', async ({
    page,
  }) => {
    await page.goto(deploymentsTab('static-site-archive'));
    await expect(page.getByText(/cannot be read/)).toBeVisible();
    await expect(page.getByText(/callboard\.io\//).first()).toBeVisible();
    await expect(page.getByText(/expected/)).toBeVisible();
  });

  test('tells not allowed apart from failed', async ({ page }) => {
    const board = '**/api/deployments/v1/entities/**/board';
    const answer = (status: number, name: string) => ({
      status,
      json: {
        error: { name, message: 'told by the test' },
        response: { statusCode: status },
      },
    });
    await page.route(board, route =>
      route.fulfill(answer(403, 'NotAllowedError')),
    );
    await page.goto(deploymentsTab('ec2-manager-api'));
    await expect(
      page.getByText(/You may not see the deployments/),
    ).toBeVisible();

    await page.unroute(board);
    await page.route(board, route =>
      route.fulfill(answer(500, 'InternalServerError')),
    );
    await page.reload();
    await expect(
      page.getByText('The deployments could not be read'),
    ).toBeVisible();
    await page.unroute(board);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(
      page.getByRole('region', { name: 'Production' }),
    ).toBeVisible();
  });
});

test.describe('a source that fails', () => {
  test.afterEach(() => sandbox.clearFaults());

  test('leaves what was known, with the reason and its age', async ({
    page,
  }) => {
    await page.goto(deploymentsTab('vocavision-api'));
    const prod = page.getByRole('region', { name: 'Production' });
    await expect(prod.getByText('Live', { exact: true })).toBeVisible();

    await sandbox.addFault({ target: 'github', kind: '500' });
    await page.getByRole('button', { name: 'Ask the sources again' }).click();
    const notices = page.getByRole('list', {
      name: 'Sources that do not answer',
    });
    await expect(notices.getByText(/GitHub could not be read/)).toBeVisible({
      timeout: 45_000,
    });
    await expect(prod.getByText('Live', { exact: true })).toBeVisible();
    await expectAccessible(page);
  });
});

test('a delivery with a bad signature is refused', async ({ request }) => {
  const response = await request.post(`${backendUrl}/api/events/http/github`, {
    headers: {
      'X-GitHub-Event': 'deployment',
      'X-Hub-Signature-256': `sha256=${'0'.repeat(64)}`,
    },
    data: { action: 'created' },
  });
  expect(response.status()).toBe(403);
});
