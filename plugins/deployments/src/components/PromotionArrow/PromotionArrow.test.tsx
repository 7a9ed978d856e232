import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { EnvironmentDrift } from '@callboard/backstage-plugin-deployments-common';
import { renderScreen } from '../../__testUtils__';
import { boardFixture } from '../../fixtures';
import { PromotionArrow } from './PromotionArrow';

const [, drift] = boardFixture().drift;

function show(wish: EnvironmentDrift | undefined) {
  const onShow = jest.fn();
  renderScreen(
    <PromotionArrow
      fromTitle="Staging"
      toTitle="Production"
      drift={wish}
      onShow={onShow}
    />,
  );
  return onShow;
}

describe('PromotionArrow', () => {
  it('counts what the next environment lacks, and opens it', async () => {
    const onShow = show(drift);
    await userEvent.click(
      screen.getByRole('button', {
        name: '7 commits of Staging are not in Production yet',
      }),
    );
    expect(onShow).toHaveBeenCalledTimes(1);
  });

  it('points back only where the next environment has a commit of its own', () => {
    show({ ...drift, behind: 0 });
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });

  it('shows a hotfix', () => {
    show({ ...drift, ahead: 0 });
    expect(screen.getByText('level')).toBeInTheDocument();
    expect(screen.getByRole('button')).toHaveTextContent(
      '1 only in Production',
    );
  });

  it('does not take "not compared" for "level"', () => {
    show(undefined);
    expect(screen.getByText('not compared')).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
