import { deploymentsTab, sandboxUrl } from './support/portal';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  test,
} from './support/test';

test.describe('the board', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(deploymentsTab('ec2-manager-api'));
  });

  test('shows in promotion order what is live where', async ({ page }) => {
    const board = page.getByRole('group', { name: 'Environments' });
    await expect(board.getByRole('heading', { level: 3 })).toHaveText([
      'Development',
      'Staging',
      'Production',
    ]);
    for (const environment of ['Development', 'Staging', 'Production']) {
      const card = board.getByRole('region', { name: environment });
      await expect(card.getByText('Live', { exact: true })).toBeVisible();
      await expect(card.getByText(/^v1\.\d+\.\d+/).first()).toBeVisible();
    }
  });

  test('says who may approve what waits, since when, and where', async ({
    page,
  }) => {
    const prod = page.getByRole('region', { name: 'Production' });
    await expect(
      prod.getByText(/waits for approval since \d+\sd/),
    ).toBeVisible();
    await expect(
      prod.getByText('devops-lead or engineering-manager'),
    ).toBeVisible();
    await expect(
      prod.getByText(/Review on/).locator('xpath=ancestor-or-self::a'),
    ).toHaveAttribute(
      'href',
      /\/callboard-demo\/ec2-manager\/actions\/runs\/\d+/,
    );
  });

  test('lists the commits that production lacks, and the hotfix it alone has', async ({
    page,
  }) => {
    await page
      .getByRole('button', { name: /commits of Staging are not in Production/ })
      .click();
    const sheet = page.getByRole('dialog');
    await expect(
      sheet.getByText(/\d+ commits of Staging are not in Production yet/),
    ).toBeVisible();
    await expect(
      sheet.getByText('1 commit is only in Production'),
    ).toBeVisible();
    await expect(
      sheet.getByRole('link', { name: /pull request #\d+/ }).first(),
    ).toHaveAttribute('href', /\/callboard-demo\/ec2-manager\/pull\/\d+/);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });

  test('leads from a failure to its cause and the end of the log in one click', async ({
    page,
  }) => {
    const staging = page.getByRole('region', { name: 'Staging' });
    await expect(staging.getByText(/failed .* ago/)).toBeVisible();
    await expect(
      staging.getByText(/ScheduleFunction could not be updated/),
    ).toBeVisible();
    await staging.getByRole('button', { name: /end of the log/ }).click();
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByText('First cause').first()).toBeVisible();
    await expect(
      sheet.getByRole('region', { name: /End of the log/ }),
    ).toContainText(/UPDATE_ROLLBACK|failed|error/i);
    await expectAccessible(page, '[role=dialog]');
  });

  test('has no serious accessibility violation, light or dark', async ({
    page,
  }) => {
    await expect(
      page.getByRole('region', { name: 'Production' }),
    ).toBeVisible();
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.reload();
    await expect(
      page.getByRole('region', { name: 'Production' }),
    ).toBeVisible();
    await expectAccessible(page);
  });

  test('stacks its environments on a phone without scrolling sideways', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const [dev, prod] = ['Development', 'Production'].map(name =>
      page.getByRole('region', { name }),
    );
    await expect(prod).toBeVisible();
    const [above, below] = [await dev.boundingBox(), await prod.boundingBox()];
    expect(below!.y).toBeGreaterThan(above!.y + above!.height);
    expect(above!.x + above!.width).toBeLessThanOrEqual(390);
    await expectNoSidewaysScroll(page);
  });

  test('asks nothing of GitHub or AWS from the browser', async ({ page }) => {
    const upstream: string[] = [];
    page.on('request', request => {
      const { origin, pathname } = new URL(request.url());
      if (origin === sandboxUrl && !pathname.startsWith('/avatars')) {
        upstream.push(request.url());
      }
    });
    await page.reload();
    await expect(
      page.getByRole('region', { name: 'Production' }),
    ).toBeVisible();
    expect(upstream).toEqual([]);
  });
});
