import { OnCalls } from './support/onCalls';
import { GUEST_IS_AWAY, securityDesk } from './support/onCallCalendars';
import { onCallTab } from './support/portal';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  test,
} from './support/test';

// Definitions are read some time after the portal started.
const READ = { timeout: 120_000 };
// What a signal brings to an open page.
const SOON = { timeout: 10_000 };

test.describe.configure({ timeout: 240_000 });

test.beforeEach(async ({ request }) => {
  const onCalls = await OnCalls.signIn(request);
  for (const service of ['ec2-manager-api', 'vocavision-api', 'static-site']) {
    await expect.poll(() => onCalls.kindOf(service), READ).toBe('on-call');
  }
});

test.describe('the tab', () => {
  test('says who answers at every level, until when, and who is told next', async ({
    page,
  }) => {
    await page.goto(onCallTab('ec2-manager-api'));
    const ladder = page.getByRole('list', { name: 'Who is told, in order' });
    await expect(ladder.getByText('On-call engineer')).toBeVisible();
    await expect(ladder.getByText(/until/).first()).toBeVisible();
    await expect(ladder.getByText(/after 15 min \(P1\)/).first()).toBeVisible();
    await expect(
      ladder.getByRole('link', { name: 'Call CTO: +1-555-0105' }),
    ).toHaveAttribute('href', 'tel:+15550105');
    await expect(page.getByText('Next hand-off:')).toBeVisible();
    await expect(page.getByText('Inherited from')).toBeVisible();
    await expectAccessible(page);
  });

  test('looks the same for what PagerDuty keeps', async ({ page }) => {
    await page.goto(onCallTab('vocavision-api'));
    const ladder = page.getByRole('list', { name: 'Who is told, in order' });
    await expect(ladder.getByText('VP Engineering')).toBeVisible();
    await expect(ladder.getByText('after 30 min')).toBeVisible();
    await expect(
      page.getByRole('region', { name: 'Next two weeks' }),
    ).toBeVisible();
  });

  test('tells where a definition has mistakes', async ({ page }) => {
    await page.goto(onCallTab('static-site-archive'));
    await expect(page.getByText(/line 5/).first()).toBeVisible(READ);
    await expect(
      page.getByText(/did you mean “?"?schedule:archive/).first(),
    ).toBeVisible();
    await expectAccessible(page);
  });
});

test('a shift is taken, seen at once, and given back', async ({ page }) => {
  await page.goto(onCallTab('ec2-manager-api'));
  const weeks = page.getByRole('region', { name: 'Next two weeks' });
  await weeks
    .getByRole('button', { name: /^Mona:/ })
    .last()
    .click();
  await page.getByRole('button', { name: 'Take it', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason (optional)').fill('I am up anyway');
  await expect(
    dialog.getByText(/Guest from .*, instead of Mona/),
  ).toBeVisible();
  await expectAccessible(page, '[role=dialog]');
  await dialog.getByRole('button', { name: 'Put on call' }).click();
  await expect(dialog).toBeHidden();
  await expect(
    page.getByText('Instead of whom the schedule says').first(),
  ).toBeVisible(SOON);

  await page.getByRole('button', { name: 'Take the override back' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Take it back' })
    .click();
  await expect(page.getByText('Instead of whom the schedule says')).toHaveCount(
    0,
    SOON,
  );
});

test('a page is sent once, followed, acknowledged and resolved', async ({
  page,
}) => {
  const summary = `Instances do not start ${Date.now()}`;
  await page.goto(onCallTab('ec2-manager-api'));
  await page.getByRole('button', { name: 'Page someone' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What is wrong, in a sentence').fill(summary);
  await expect(dialog.getByText(/\(On-call engineer\) at once/)).toBeVisible();
  await expectAccessible(page, '[role=dialog]');
  // In a hurry people press twice.
  await dialog.getByRole('button', { name: /^Page .* now$/ }).dblclick();
  await expect(dialog.getByText(/notified|not reached/).first()).toBeVisible(
    SOON,
  );
  await dialog.getByRole('button', { name: /^Acknowledge/ }).click();
  await expect(dialog.getByText('Somebody is on it')).toBeVisible(SOON);
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();

  const recent = page.getByRole('region', { name: 'Recent pages' });
  await expect(recent.getByRole('link', { name: summary })).toHaveCount(1);
  await recent.getByRole('button', { name: `Resolve: ${summary}` }).click();
  await expect(
    recent
      .getByRole('listitem')
      .filter({ hasText: summary })
      .getByText('Resolved', { exact: true }),
  ).toBeVisible(SOON);
});

test('a page that somebody else answers changes on an open tab', async ({
  page,
  request,
}) => {
  const onCalls = await OnCalls.signIn(request);
  const summary = `Sign-in fails ${Date.now()}`;
  await page.goto(onCallTab('ec2-manager-api'));
  const recent = page.getByRole('region', { name: 'Recent pages' });
  await expect(recent).toBeVisible();
  const id = await onCalls.page('ec2-manager-api', { severity: 'P2', summary });
  const row = recent.getByRole('listitem').filter({ hasText: summary });
  await expect(row.getByText('Nobody answered yet')).toBeVisible(SOON);
  await onCalls.acknowledge(id);
  await expect(row.getByText('Somebody is on it')).toBeVisible(SOON);
});

test('nobody on call cannot be overlooked, on a phone at night', async ({
  browser,
  request,
}) => {
  const onCalls = await OnCalls.signIn(request);
  const schedule = await onCalls.scheduleId(
    'static-site',
    'Public site, working days',
  );
  await onCalls.leaveHole(schedule, 60);
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.goto(onCallTab('static-site'));
  const banner = page
    .getByRole('alert')
    .filter({ hasText: 'Nobody is on call' });
  await expect(banner).toBeInViewport();
  const take = banner.getByRole('button', { name: /^Take .* now$/ });
  const box = await take.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await context.close();
});

test.describe('in the week in which clocks change', () => {
  test.use({ timezoneId: 'America/Los_Angeles' });

  test('hand-offs keep their time of day', async ({ page, request }) => {
    const onCalls = await OnCalls.signIn(request);
    const id = await onCalls.scheduleId(
      'ec2-manager-api',
      'EC2 Manager secondary',
    );
    // Clocks went back on 1 November: that fortnight has an hour more.
    await page.goto(`/on-call/schedules/${id}?month=2026-10`);
    await expect(
      page.getByRole('button', { name: /Wed 28 Oct 09:00/ }).first(),
    ).toBeVisible();
    await page.getByRole('button', { name: 'The month after' }).click();
    await expect(page).toHaveURL(/month=2026-11/);
    await expect(
      page.getByRole('button', { name: /Wed 11 Nov 09:00/ }).first(),
    ).toBeVisible();
    await expectAccessible(page);
  });
});

test('the page says who is on call everywhere, holes first', async ({
  page,
}) => {
  await page.goto('/on-call?owner=all');
  const rows = page
    .getByRole('listitem')
    .filter({ hasText: /EC2 Manager|Public site|Security desk|VocaVision/ });
  await expect(rows).toHaveCount(5);
  await page.getByRole('searchbox', { name: /Find a schedule/ }).fill('Voca');
  await expect(page).toHaveURL(/Voca/);
  await expect(rows).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Holes and conflicts' }).click();
  await expect(
    page.getByRole('link', { name: 'Public site, working days' }).first(),
  ).toBeVisible();
  await page.getByRole('tab', { name: 'My shifts' }).click();
  await page.getByRole('button', { name: 'Create an address' }).click();
  const address = page.getByText(/\/api\/on-call\/v1\/feeds\/.+\.ics/);
  await expect(address).toBeVisible();
});

test.describe('calendars that others keep', () => {
  test.use({ timezoneId: 'Europe/London' });

  test('say who is on call until when, and when somebody is away', async ({
    page,
    request,
  }) => {
    const onCalls = await OnCalls.signIn(request);
    await page.goto(onCallTab('static-site'));
    const desk = page.getByRole('region', { name: 'Security desk' }).first();
    const [now, next] = securityDesk(Date.now());
    await expect(desk.getByText(now, { exact: true })).toBeVisible(READ);
    // With its date where this is Monday, too.
    await expect(desk.getByText(/until Mon( \d+ \w+)? 09:00/)).toContainText(
      `then ${next}`,
    );
    await expectAccessible(page);

    await page.goto('/on-call?owner=all&view=mine');
    await page.getByLabel('Address of the calendar').fill(GUEST_IS_AWAY);
    await page.getByRole('button', { name: /^(Keep|Replace) it$/ }).click();
    await expect(page.getByText(/A calendar of calendar\./)).toBeVisible();
    // It is read some seconds later.
    const secondary = 'EC2 Manager secondary';
    await expect
      .poll(() => onCalls.schedulesOfAbsent(), READ)
      .toContain(secondary);
    await page.getByRole('tab', { name: 'Holes and conflicts' }).click();
    const conflicts = page
      .getByRole('region', { name: 'On call while away' })
      .getByRole('listitem')
      .filter({ hasText: secondary });
    await expect(conflicts.getByText('Guest is away').first()).toBeVisible();
    await page.getByRole('tab', { name: 'My shifts' }).click();
    await page.getByRole('button', { name: 'Forget it' }).click();
    await expect(page.getByText(/A calendar of calendar\./)).toHaveCount(0);
  });
});

test('somebody is asked to take a shift, and the request is withdrawn', async ({
  page,
}) => {
  await page.goto(onCallTab('ec2-manager-api'));
  const weeks = page.getByRole('region', { name: 'Next two weeks' });
  await weeks
    .getByRole('button', { name: /^Guest:/ })
    .last()
    .click();
  await page.getByRole('button', { name: 'Ask somebody to take it' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Whom to ask').click();
  await page.getByRole('option', { name: 'Mona' }).click();
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(dialog).toBeHidden();
  const swaps = page.getByRole('region', {
    name: 'Swaps that wait for an answer',
  });
  await expect(swaps.getByText(/Guest asks Mona to take/)).toBeVisible(SOON);
  await swaps.getByRole('button', { name: /Withdraw/ }).click();
  await expect(swaps.getByText(/Guest asks Mona to take/)).toHaveCount(0, SOON);
});
