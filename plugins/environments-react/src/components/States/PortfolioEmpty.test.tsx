import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PortfolioEmpty, type PortfolioEmptyProps } from './PortfolioEmpty';

const onClear = jest.fn();
const onEveryone = jest.fn();

beforeEach(() => jest.clearAllMocks());

const show = (given: Pick<PortfolioEmptyProps, 'owner' | 'filtered'>) =>
  renderInTestApp(
    <PortfolioEmpty
      {...given}
      texts={{ filtered: 'No team matches.', mine: 'You are in no team.' }}
      onClear={onClear}
      onEveryone={onEveryone}
    >
      <p>There is no team.</p>
    </PortfolioEmpty>,
  );

it.each([
  ['a filter', { owner: 'mine', filtered: true }],
  ['chosen owners', { owner: ['group:default/a'], filtered: false }],
] as const)('lets %s be taken away', async (_, given) => {
  await show({ ...given, owner: given.owner as PortfolioEmptyProps['owner'] });
  expect(screen.getByRole('status')).toHaveTextContent('No team matches.');
  await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(onClear).toHaveBeenCalledTimes(1);
  expect(onEveryone).not.toHaveBeenCalled();
});

it('shows everybody’s where nothing is one’s own', async () => {
  await show({ owner: 'mine', filtered: false });
  expect(screen.getByRole('status')).toHaveTextContent('You are in no team.');
  await userEvent.click(
    screen.getByRole('button', { name: 'Show everyone’s' }),
  );
  expect(onEveryone).toHaveBeenCalledTimes(1);
});

it('teaches where there is nothing at all', async () => {
  await show({ owner: 'everyone', filtered: false });
  expect(screen.getByText('There is no team.')).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
