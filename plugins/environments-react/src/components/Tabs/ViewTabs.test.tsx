import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { ViewTabs } from './ViewTabs';

const VIEWS = ['now', 'later'] as const;

const Page = () => {
  const [view, setView] = useState<(typeof VIEWS)[number]>('now');
  return (
    <ViewTabs
      name="work"
      label="Work"
      views={VIEWS}
      labelOf={each => `To do ${each}`}
      view={view}
      onView={setView}
    >
      <p>What is to do {view}</p>
    </ViewTabs>
  );
};

it('shows the view that is chosen, in a panel named after its tab', async () => {
  await renderInTestApp(<Page />);
  expect(screen.getByRole('tablist', { name: 'Work' })).toBeInTheDocument();
  const tab = screen.getByRole('tab', { name: 'To do now', selected: true });
  const panel = screen.getByRole('tabpanel', { name: 'To do now' });
  expect(tab).toHaveAttribute('aria-controls', panel.id);
  expect(panel).toHaveTextContent('What is to do now');

  await userEvent.click(screen.getByRole('tab', { name: 'To do later' }));
  expect(
    screen.getByRole('tabpanel', { name: 'To do later' }),
  ).toHaveTextContent('What is to do later');
  expect(tab).toHaveAttribute('aria-selected', 'false');
});
