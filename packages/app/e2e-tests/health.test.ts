import { Healths } from './support/healths';
import { healthTab } from './support/portal';
import { sandbox } from './support/sandbox';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  test,
} from './support/test';

// A check is run again at most every 15 seconds, on machines that may be busy.
const NEXT_ROUND = { timeout: 90_000 };

test.describe.configure({ timeout: 180_000 });

test.describe('the environment health tab', () => {
  test('says at a glance which environment needs a hand, and why', async ({
    page,
  }) => {
    await page.goto(healthTab('ec2-manager-api'));
    const matrix = page.getByRole('table', { name: 'Health by environment' });
    await expect(
      matrix.getByRole('columnheader', { name: 'Production' }),
    ).toBeVisible();
    const overall = matrix.getByRole('row', { name: /Overall/ });
    await expect(overall.getByText('Unhealthy')).toBeVisible(NEXT_ROUND);
    await expect(overall.getByText(/since/).first()).toBeVisible();

    const needs = page.getByRole('region', { name: 'What needs someone' });
    const first = needs.getByRole('listitem').first();
    await expect(first).toContainText('Answers 503 after 3 tries');
    await expect(first).toContainText('See the logs');
    await expect(
      needs.getByRole('link', { name: /in CloudWatch/ }).first(),
    ).toHaveAttribute('href', /console\.aws\.amazon\.com.*alarm/);
    await expectAccessible(page);
  });

  test('shows what was looked at, passed checks included, and keeps it in the address', async ({
    page,
  }) => {
    await page.goto(healthTab('ec2-manager-api'));
    await page.getByTitle('Production: Infrastructure').click();
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByText(/ec2-manager-api-prod/).first()).toBeVisible();
    await expect(sheet.getByText('Healthy').first()).toBeVisible();
    await expect(page).toHaveURL(/category=infrastructure/);
    await expectAccessible(page, '[role=dialog]');

    await page.reload();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page).not.toHaveURL(/category=/);
  });

  test('follows a failing endpoint and its recovery without a reload', async ({
    page,
    request,
  }) => {
    const healths = await Healths.signIn(request);
    const endpoint = () =>
      healths.results('static-site', 'dev', 'http.endpoint');
    await expect
      .poll(async () => (await endpoint())[0]?.status, NEXT_ROUND)
      .toBe('healthy');
    await page.goto(healthTab('static-site'));
    const needs = page.getByRole('region', { name: 'What needs someone' });
    await expect(needs).toBeVisible();

    await sandbox.playScene('endpoint-fails', {
      service: 'static-site',
      environment: 'dev',
    });
    await expect(needs.getByText(/Answers 503/)).toBeVisible(NEXT_ROUND);

    await sandbox.playScene('endpoint-recovers', {
      service: 'static-site',
      environment: 'dev',
    });
    await page.getByRole('button', { name: 'Run checks now' }).click();
    await expect(needs.getByText(/Answers 503/)).toHaveCount(0, NEXT_ROUND);
  });

  test('takes an acknowledgement and gives it back; the status stays', async ({
    page,
  }) => {
    await page.goto(healthTab('vocavision-worker'));
    const needs = page.getByRole('region', { name: 'What needs someone' });
    await needs
      .getByRole('button', { name: /^Acknowledge ECS services/ })
      .click(NEXT_ROUND);
    const form = page.getByRole('form').or(page.getByRole('dialog')).last();
    await form.getByRole('button', { name: 'Acknowledge' }).click();
    await expect(form.getByText('Say why, in a few words.')).toBeVisible();
    await form
      .getByLabel(/Reason/)
      .fill('The queue is drained by hand tonight');
    await form.getByRole('button', { name: 'Acknowledge' }).click();

    const tab = page.getByRole('article').or(page.getByRole('main')).first();
    await expect(
      tab.getByText(/The queue is drained by hand tonight/),
    ).toBeVisible();
    const overall = page.getByRole('row', { name: /Overall/ });
    await expect(overall.getByText('Unhealthy')).toBeVisible();

    await page.reload();
    await page
      .getByRole('button', { name: /Take back the acknowledgement/ })
      .first()
      .click();
    await expect(
      tab.getByText(/The queue is drained by hand tonight/),
    ).toHaveCount(0);
  });

  test('draws what was measured', async ({ page }) => {
    await page.goto(healthTab('ec2-manager-api'));
    const charts = page.getByRole('region', { name: 'Performance' });
    await charts.getByRole('button', { name: 'Production' }).click();
    await expect(charts.getByText(/Response time/).first()).toBeVisible(
      NEXT_ROUND,
    );
    await charts.getByRole('button', { name: '24 h' }).click();
    await expect(page).toHaveURL(/range=24h/);
  });

  test('is readable on a phone and in the dark', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(healthTab('ec2-manager-api'));
    await expect(page.getByText('Unhealthy').first()).toBeVisible(NEXT_ROUND);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  test('teaches the annotations where nothing is configured', async ({
    page,
  }) => {
    await page.goto(healthTab('ec2-manager-docs'));
    await expect(
      page.getByText(/callboard\.io\/cloudformation-stacks/).first(),
    ).toBeVisible();
    await expectAccessible(page);
  });
});
