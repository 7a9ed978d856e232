import type { HealthLink } from '@callboard/backstage-plugin-environment-health-common';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../__testUtils__';
import { fullHealthFixture } from '../../fixtures';
import { CheckLinks } from './CheckLinks';

const show = (links: HealthLink[]) => {
  const [check] = fullHealthFixture(new Date()).environments[0].checks;
  renderScreen(<CheckLinks check={{ ...check, links }} />, { api: {} });
};

describe('CheckLinks', () => {
  it('marks what is a runbook, and leads to all of them', async () => {
    show([
      {
        kind: 'runbook',
        title: 'Open the runbook',
        url: 'https://github.com/o/r/blob/main/docs/runbooks/api.md#errors',
      },
      {
        kind: 'alarm',
        title: 'Open x in CloudWatch',
        url: 'https://x.example',
      },
    ]);
    const runbook = await screen.findByRole('link', {
      name: /^Open the runbook/,
    });
    expect(runbook).toHaveAttribute(
      'href',
      'https://github.com/o/r/blob/main/docs/runbooks/api.md#errors',
    );
    const isMarked = (link: HTMLElement) =>
      link.querySelector('svg[aria-hidden]') !== null;
    expect(isMarked(runbook)).toBe(true);
    expect(
      isMarked(screen.getByRole('link', { name: /^Open x in CloudWatch/ })),
    ).toBe(false);
  });

  it('makes no link of what is no address of the web', async () => {
    show([
      {
        kind: 'runbook',
        title: 'Open the runbook',
        url: 'ftp://files.example/runbook.md',
      },
    ]);
    expect(await screen.findByText('Open the runbook')).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
