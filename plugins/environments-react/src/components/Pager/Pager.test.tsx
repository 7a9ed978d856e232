import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Pager } from './Pager';

const next = jest.fn();
const previous = jest.fn();

beforeEach(() => jest.clearAllMocks());

const show = (page: number, items: string[], nextCursor?: string) =>
  renderInTestApp(
    <Pager
      paging={{ page, next, previous }}
      pageSize={20}
      list={{ items, totalItems: 43, nextCursor }}
      previousLabel="Newer"
      nextLabel="Older"
    />,
  );

const button = (name: string) => screen.getByRole('button', { name });

it('leads from the first page to the one after it', async () => {
  await show(1, Array(20).fill('row'), 'after-20');
  expect(screen.getByText('1–20 of 43')).toBeInTheDocument();
  expect(button('Newer')).toBeDisabled();
  await userEvent.click(button('Older'));
  expect(next).toHaveBeenCalledWith('after-20');
});

it('leads back from the last page', async () => {
  await show(3, ['row', 'row', 'row']);
  expect(screen.getByText('41–43 of 43')).toBeInTheDocument();
  expect(button('Older')).toBeDisabled();
  await userEvent.click(button('Newer'));
  expect(previous).toHaveBeenCalledTimes(1);
});

it('shows nothing where there is nothing to page through', async () => {
  await show(1, []);
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

it('still leads back from a page that has become empty', async () => {
  await show(2, []);
  expect(button('Newer')).toBeEnabled();
});
