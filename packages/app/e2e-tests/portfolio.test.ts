import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  test,
} from './support/test';

test.describe('the portfolio', () => {
  test('begins with mine, what needs somebody first', async ({ page }) => {
    await page.goto('/deployments');
    const table = page.getByRole('table', { name: /Live versions/ });
    await expect(table.getByRole('row')).toHaveCount(4); // the head and three services
    const first = table.getByRole('row').nth(1);
    await expect(first).toContainText('EC2 Manager API');
    await expect(first).toContainText(/waits in prod for approval/);
    await expectAccessible(page);
  });

  test('filters by text, owner and need, all kept in the address', async ({
    page,
  }) => {
    await page.goto('/deployments');
    const filters = page.getByRole('search');
    await filters.getByLabel('Owner').click();
    await page.getByRole('option', { name: 'Mine' }).click(); // and so everyone's
    await page.keyboard.press('Escape');
    const table = page.getByRole('table', { name: /Live versions/ });
    await expect(table.getByText('VocaVision Worker')).toBeVisible();

    await filters.getByLabel('Find a service').fill('public');
    await expect(page).toHaveURL(/text=public/);
    await expect(table.getByText('VocaVision Worker')).toHaveCount(0);
    await page.reload();
    await expect(table.getByText('Public site', { exact: true })).toBeVisible();

    await filters.getByLabel('Find a service').fill('');
    await filters.getByLabel('Only what needs someone').check();
    await expect(page).toHaveURL(/attention=/);
    await expect(table.getByText('EC2 Manager API')).toBeVisible();
  });

  test('leads to the service', async ({ page }) => {
    await page.goto('/deployments');
    await page.getByRole('link', { name: 'EC2 Manager API' }).click();
    await expect(page).toHaveURL(/ec2-manager-api\/deployments/);
    await expect(
      page.getByRole('region', { name: 'Production' }),
    ).toBeVisible();
  });

  test('is readable on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/deployments');
    await expect(page.getByText('EC2 Manager API').first()).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});

test('the overview card says what is live', async ({ page }) => {
  await page.goto('/catalog/default/component/ec2-manager-api');
  await expect(page.getByText('Live versions')).toBeVisible();
  await expect(page.getByText(/^v1\.42\.\d+/).first()).toBeVisible();
});
