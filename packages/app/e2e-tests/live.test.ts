import { deploymentsTab } from './support/portal';
import { sandbox } from './support/sandbox';
import { expect, test } from './support/test';

test.describe('an open tab', () => {
  test('follows a deployment from start to live without a reload', async ({
    page,
  }) => {
    await page.goto(deploymentsTab('ec2-manager-web'));
    const dev = page.getByRole('region', { name: 'Development' });
    await expect(dev.getByText('Live', { exact: true })).toBeVisible();
    const before = await dev
      .getByText(/^v1\.\d+\.\d+/)
      .first()
      .innerText();

    await sandbox.playScene('deployment-succeeds', {
      service: 'ec2-manager-web',
      environment: 'dev',
    });
    // Its gates come first, so time is moved on in small steps until it begins.
    await expect(async () => {
      await sandbox.advance(5);
      await expect(
        dev.getByText(/is being deployed|has been queued/),
      ).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await sandbox.advance(600);
    await expect(dev.getByText(/^v1\.\d+\.\d+/).first()).not.toHaveText(
      before,
      {
        timeout: 10_000,
      },
    );
  });

  test('shows a failure with the job that caused it', async ({ page }) => {
    await page.goto(deploymentsTab('static-site'));
    const staging = page.getByRole('region', { name: 'Staging' });
    await expect(staging.getByText('Live', { exact: true })).toBeVisible();
    await sandbox.playScene('deployment-fails', {
      service: 'static-site',
      environment: 'staging',
    });
    await sandbox.advance(600);
    await expect(staging.getByText(/failed .* ago/)).toBeVisible();
    await expect(staging.getByText(/failed in step|failed:/)).toBeVisible();
  });

  test('shows an approval that begins to wait, and its end', async ({
    page,
  }) => {
    await page.goto(deploymentsTab('ec2-manager-web'));
    const prod = page.getByRole('region', { name: 'Production' });
    await expect(prod.getByText('Live', { exact: true })).toBeVisible();
    const before = await prod
      .getByText(/^v1\.\d+\.\d+/)
      .first()
      .innerText();

    await sandbox.playScene('approval-waits', { service: 'ec2-manager-web' });
    await sandbox.advance(300);
    await expect(prod.getByText(/waits for approval/)).toBeVisible();

    await sandbox.playScene('approve', { service: 'ec2-manager-web' });
    await sandbox.advance(900);
    await expect(prod.getByText(/waits for approval/)).toHaveCount(0);
    await expect(prod.getByText(/^v1\.\d+\.\d+/).first()).not.toHaveText(
      before,
    );
  });
});
