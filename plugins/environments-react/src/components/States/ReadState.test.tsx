import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReadState } from './ReadState';

const reload = jest.fn();

const show = (given: { data?: unknown; error?: Error }) =>
  renderInTestApp(
    <ReadState
      resource={{ data: given.data, error: given.error, reload }}
      loading="Reading the teams …"
      failed="The teams could not be read"
      notAllowed={{ title: 'You may not', text: 'Ask.' }}
    />,
  );

const refusal = Object.assign(new Error('no'), { name: 'NotAllowedError' });

it('says that it reads', async () => {
  await show({});
  expect(
    screen.getByRole('status', { name: 'Reading the teams …' }),
  ).toBeInTheDocument();
});

it('says nothing once it has read', async () => {
  await show({ data: [] });
  expect(screen.queryByRole('status')).not.toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it('keeps to a line where something is known', async () => {
  await show({ data: [], error: new Error('the database is away') });
  expect(screen.getByRole('status')).toHaveTextContent('may be out of date');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(reload).toHaveBeenCalled();
});

it.each([
  ['what failed', new Error('away'), 'The teams could not be read'],
  ['who may not', refusal, 'You may not'],
])('says %s where nothing is known', async (_, error, title) => {
  await show({ error });
  expect(screen.getByRole('alert')).toHaveTextContent(title);
});
