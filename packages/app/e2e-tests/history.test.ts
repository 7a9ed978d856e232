import { deploymentsTab } from './support/portal';
import { expect, test } from './support/test';

test.describe('the history', () => {
  test('filters by environment and status, keeps both in the address, and pages', async ({
    page,
  }) => {
    await page.goto(deploymentsTab('ec2-manager-api'));
    const history = page.getByRole('region', { name: 'History' });
    await expect(history.getByText(/1–20 of \d+/)).toBeVisible();

    await history.getByRole('button', { name: 'Older' }).click();
    await expect(history.getByText(/21–40 of \d+/)).toBeVisible();

    await history.getByLabel('Environment').first().click();
    await page.getByRole('option', { name: 'Production' }).click();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/environment=prod/);
    await expect(history.getByText(/^1–\d+ of \d+/)).toBeVisible();

    await page.reload();
    const environments = history.locator('tbody tr td:nth-child(3)');
    await expect(environments.first()).toHaveText('Production');
    expect(new Set(await environments.allInnerTexts())).toEqual(
      new Set(['Production']),
    );
  });

  test('opens a row into its gates and stack events', async ({ page }) => {
    await page.goto(deploymentsTab('ec2-manager-api'));
    await page
      .getByRole('button', { name: /Show details of .* to Staging/ })
      .first()
      .click();
    await expect(page.getByText('Gates').first()).toBeVisible();
    await expect(page.getByText('lint-and-format').first()).toBeVisible();
  });

  test('shows previews on demand only', async ({ page }) => {
    await page.goto(deploymentsTab('vocavision-web'));
    const history = page.getByRole('region', { name: 'History' });
    await expect(history.getByText(/1–20 of \d+/)).toBeVisible();
    await expect(history.getByText('Preview')).toHaveCount(0);
    await history.getByLabel(/Show 1 other environment/).check();
    await expect(history.getByText('Preview').first()).toBeVisible();
  });
});
