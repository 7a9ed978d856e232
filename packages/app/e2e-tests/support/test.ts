import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

// What React says of Backstage's and Material UI's own components in development.
const NOT_OURS = [
  /findDOMNode is deprecated/,
  /Support for defaultProps will be removed/,
  /registered as IconComponent, which is deprecated/,
  /Failed to read configuration value/,
];

const OURS =
  /plugins\/(deployments|environment-health|runbooks|on-call|environments-react|environments-common)/;

/** A page whose test fails when our code writes an error to the console or throws. */
export const test = base.extend<{ page: Page }>({
  page: async ({ page }, provide) => {
    const complaints: string[] = [];
    page.on('pageerror', error =>
      complaints.push(error.stack ?? error.message),
    );
    page.on('console', message => {
      const text = message.text();
      const about = `${text} ${message.location().url}`;
      if (
        message.type() === 'error' &&
        OURS.test(about) &&
        !NOT_OURS.some(known => known.test(text))
      ) {
        complaints.push(text);
      }
    });
    await provide(page);
    expect(complaints, 'console errors of ours').toEqual([]);
  },
});

/** Fails when axe finds a serious or critical violation in what the page shows beside the sidebar. */
export async function expectAccessible(page: Page, within = 'main, article') {
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(n => n.html).join('\n  ')}`);
  expect(serious).toEqual([]);
}

/** Fails when the page is wider than the window; what scrolls within a box of its own does not count. */
export async function expectNoSidewaysScroll(page: Page) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(overflow, 'pixels wider than the window').toBeLessThanOrEqual(0);
}

export { expect };
