import { runbooksTab } from './support/portal';
import { Runbooks } from './support/runbooks';
import { sandbox } from './support/sandbox';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  test,
} from './support/test';

// Repositories are read, and checks run, some time after the portal started.
const READ = { timeout: 120_000 };
// What two browsers of one run may be apart.
const AT_ONCE = { timeout: 3_000 };

const RUNBOOK = 'API errors and latency';

test.describe.configure({ timeout: 240_000 });

test.beforeEach(async ({ request }) => {
  const runbooks = await Runbooks.signIn(request);
  await expect
    .poll(() => runbooks.titles('ec2-manager-api'), READ)
    .toContain(RUNBOOK);
});

test('from a firing alarm to its runbook in two clicks', async ({ page }) => {
  await page.goto('/catalog/default/component/ec2-manager-api');
  await page
    .locator('main, article')
    .getByRole('link', { name: 'Environment health', exact: true })
    .click();
  const needs = page.getByRole('region', { name: 'What needs someone' });
  await needs
    .getByRole('link', { name: `Runbook: ${RUNBOOK}` })
    .first()
    .click(READ);
  await expect(
    page.getByRole('heading', { name: RUNBOOK, exact: true }),
  ).toBeVisible();
  await expect(page).toHaveURL(/environment=prod/);
  // The commands are ready to be copied: the stack of production stands in them.
  await expect(
    page.getByText(/\/aws\/lambda\/ec2-manager-api-prod-handler/).first(),
  ).toBeVisible();
  await expectAccessible(page);
});

test.describe('the tab', () => {
  test('says what fires with its runbook first, then what there is', async ({
    page,
  }) => {
    await page.goto(runbooksTab('ec2-manager-api'));
    const firing = page.getByRole('region', { name: 'Firing now' });
    await expect(
      firing.getByRole('link', { name: RUNBOOK }).first(),
    ).toBeVisible(READ);
    await expect(
      page.getByRole('heading', { name: 'Procedures' }),
    ).toBeVisible();
    await page.getByLabel('Search runbooks').fill('authentication');
    await expect(page).toHaveURL(/authentication/);
    await expect(
      page.getByRole('link', { name: 'Authentication failures' }),
    ).toBeVisible();
    await expect(
      page.getByRole('link', { name: 'Security incident' }),
    ).toHaveCount(0);
    await expectAccessible(page);
  });

  test('shows the runbooks of one file, written with bold labels', async ({
    page,
  }) => {
    await page.goto(runbooksTab('vocavision-api'));
    await page
      .getByRole('link', { name: /Website down/i })
      .first()
      .click(READ);
    await expect(
      page.getByRole('heading', { name: 'Diagnosis' }),
    ).toBeVisible();
  });
});

test('a search finds a runbook by words of its text', async ({ page }) => {
  // No title, and no other runbook, has these words.
  const words = 'page comes from a bucket';
  const found = page.getByRole('link', { name: 'Web application unreachable' });
  // Runbooks come into search some time after they were read.
  await expect(async () => {
    await page.goto(`/search?query=${encodeURIComponent(words)}`);
    await expect(found).toBeVisible({ timeout: 5_000 });
  }).toPass(READ);
  await found.click();
  await expect(page).toHaveURL(/component\/ec2-manager-web\/runbooks\/\w+/);
  await expect(
    page.getByRole('heading', { name: 'Web application unreachable' }),
  ).toBeVisible();
  await expect(page.getByText(/The page comes from a bucket/)).toBeVisible();
});

test('a push shows on an open tab without a reload', async ({ page }) => {
  await page.goto(runbooksTab('static-site'));
  await expect(
    page.getByRole('link', { name: 'Weekly system review' }).first(),
  ).toBeVisible(READ);
  await sandbox.playScene('runbook-changes', {
    repository: 'callboard-demo/static-site',
    path: 'docs/runbooks/cache-is-stale.md',
    content: '# Cache is stale\n\n## Resolution\n\n1. Invalidate the path.\n',
  });
  await expect(
    page.getByRole('link', { name: 'Cache is stale' }),
  ).toBeVisible();
});

test('two browsers work on one run and see each other at once', async ({
  browser,
  page,
  request,
}) => {
  const runbooks = await Runbooks.signIn(request);
  const address = await runbooks.start('ec2-manager-api', RUNBOOK, {
    environment: 'prod',
    reason: { kind: 'alarm', text: 'ec2-manager-api-prod-server-errors' },
  });
  await page.goto(address);
  const other = await (await browser.newContext()).newPage();
  await other.goto(address);
  const progress = (on: typeof page) => on.getByText(/^\d+ of \d+ steps$/);
  await expect(progress(page)).toHaveText(/^0 of/);
  await expect(progress(other)).toHaveText(/^0 of/);

  await page.keyboard.press('Space');
  await expect(progress(page)).toHaveText(/^1 of/, AT_ONCE);
  await expect(progress(other)).toHaveText(/^1 of/, AT_ONCE);

  await other.keyboard.press('n');
  await other.keyboard.type('It began with the last deployment.');
  await other.getByRole('button', { name: 'Save note' }).click();
  await expect(
    page.getByText('It began with the last deployment.').first(),
  ).toBeVisible(AT_ONCE);

  await page.getByRole('button', { name: 'Finish' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('It worked').check();
  await dialog.getByRole('button', { name: 'Finish the run' }).click();
  await expect(
    other.getByRole('button', { name: 'Download as Markdown' }),
  ).toBeVisible(AT_ONCE);
  await other.context().close();
});

test('a run is worked through with one hand on a phone at night', async ({
  browser,
  request,
}) => {
  const runbooks = await Runbooks.signIn(request);
  const address = await runbooks.start('ec2-manager-api', RUNBOOK, {
    environment: 'prod',
    reason: { kind: 'incident', text: 'Customers cannot sign in' },
  });
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.goto(address);
  const done = page.getByRole('button', { name: /Done, next|Tick/ }).last();
  await expect(done).toBeVisible();
  const box = await done.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  expect(box && box.y + box.height).toBeLessThanOrEqual(844);
  await done.tap();
  await expect(page.getByText(/^1 of \d+ steps$/)).toBeVisible();
  // What one writes, and what saves it, lie above the bar.
  const bar = page.getByRole('toolbar', { name: 'What to do now' });
  await bar.getByRole('button', { name: 'Note' }).tap();
  const save = page.getByRole('button', { name: 'Save note' });
  await expect(save).toBeVisible();
  const [saveBox, barBox] = [await save.boundingBox(), await bar.boundingBox()];
  expect(saveBox!.y + saveBox!.height).toBeLessThanOrEqual(barBox!.y);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await context.close();
});

test('an automation says what it will do, asks in production, and is followed to its end', async ({
  page,
  request,
}) => {
  const runbooks = await Runbooks.signIn(request);
  const title = 'Roll back to the previous version';
  await page.goto(
    await runbooks.start('ec2-manager-api', title, {
      environment: 'prod',
      reason: { kind: 'incident', text: 'A release that failed' },
    }),
  );
  // The step that names it stands behind two others.
  await expect(page.getByText('0 of 9 steps')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page
    .getByRole('button', { name: `Start “${title}” …` })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('callboard-demo/ec2-manager')).toBeVisible();
  await expect(dialog.getByText(/environment = prod/)).toBeVisible();
  const start = dialog.getByRole('button', { name: 'Start it' });
  await expect(start).toBeDisabled();
  await dialog.getByLabel('Type rollback to confirm').fill('roll');
  await expect(start).toBeDisabled();
  await dialog.getByLabel('Type rollback to confirm').fill('rollback');
  await start.click();
  await expect(
    page.getByText(/: (being started|queued|running)/).first(),
  ).toBeVisible();
  await sandbox.advance(900);
  await expect(page.getByText(/: succeeded/).first()).toBeVisible(READ);
});

test.describe('the page over all runbooks', () => {
  test('says what is overdue, and for whom', async ({ page }) => {
    await page.goto('/runbooks?view=procedures&owner=all');
    const overdue = page.getByRole('region', { name: /^Overdue/ });
    await expect(
      overdue.getByText('Quarterly security review').first(),
    ).toBeVisible(READ);
    await expectAccessible(page);
  });

  test('lists the gaps', async ({ page }) => {
    await page.goto('/runbooks?view=gaps&owner=all');
    await expect(
      page.getByText('ec2-manager-api-prod-low-activity').first(),
    ).toBeVisible(READ);
    await expectAccessible(page);
  });
});
