import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  test,
} from './support/test';

test.describe('the health portfolio', () => {
  test('begins with mine, the worst first, and leads to the tab', async ({
    page,
  }) => {
    await page.goto('/environment-health');
    const table = page.getByRole('table', { name: 'Health of every service' });
    const first = table.getByRole('row').nth(1);
    await expect(first).toContainText('EC2 Manager API');
    await expect(first).toContainText(/Production.*Answers 503/);
    await expect(
      page.getByRole('button', { name: /\d+ unhealthy/ }),
    ).toBeVisible();
    await expectAccessible(page);
    await first.getByRole('link', { name: 'EC2 Manager API' }).click();
    await expect(page).toHaveURL(/ec2-manager-api\/environment-health/);
  });

  test('filters by owner, text and status, all kept in the address', async ({
    page,
  }) => {
    await page.goto('/environment-health?owner=all');
    const table = page.getByRole('table', { name: 'Health of every service' });
    await expect(table.getByText('VocaVision Worker')).toBeVisible();
    await page.getByLabel('Find a service').fill('worker');
    await expect(page).toHaveURL(/text=worker/);
    await expect(table.getByText('EC2 Manager API')).toHaveCount(0);
    await page.reload();
    await expect(table.getByText('VocaVision Worker')).toBeVisible();
    await page.getByRole('button', { name: /unhealthy/ }).click();
    await expect(page).toHaveURL(/status=unhealthy/);
    await expect(table.getByText('VocaVision Worker')).toBeVisible();
  });

  test('sums up by system', async ({ page }) => {
    await page.goto('/environment-health');
    await page.getByRole('button', { name: 'Systems' }).click();
    await expect(
      page.getByRole('table', { name: 'Health of every system' }),
    ).toContainText('EC2 Manager');
    await expectAccessible(page);
  });

  test('fills a wall screen', async ({ page }) => {
    await page.goto('/environment-health?view=wall');
    await expect(page.getByText('EC2 Manager API').first()).toBeVisible();
    await expect(
      page.getByRole('button', { name: 'Full screen' }),
    ).toBeVisible();
    await expectAccessible(page);
  });

  test('is readable on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/environment-health');
    await expect(page.getByText('EC2 Manager API').first()).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});

test('the overview page says how the environments are', async ({ page }) => {
  await page.goto('/catalog/default/component/ec2-manager-api');
  const card = page
    .getByText('Open environment health')
    .locator('xpath=ancestor::*[contains(@class, "Card")][1]')
    .or(page.getByText('Open environment health'))
    .first();
  await expect(card).toBeVisible();
  await page.getByText('Open environment health').click();
  await expect(page).toHaveURL(/environment-health/);
});

test('the home page shows my environments', async ({ page }) => {
  await page.goto('/home');
  await expect(page.getByText('My environments')).toBeVisible();
  await expect(page.getByText('EC2 Manager API').first()).toBeVisible();
});
