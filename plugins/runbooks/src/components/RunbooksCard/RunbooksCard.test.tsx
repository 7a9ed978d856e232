import { NotAllowedError } from '@backstage/errors';
import {
  runbooksSignalChannel,
  type EntityRunbooks,
} from '@callboard/backstage-plugin-runbooks-common';
import { act, screen, within } from '@testing-library/react';
import { renderScreen } from '../../__testUtils__';
import { entityRef, entityRunbooksFixture } from '../../fixtures';
import { RunbooksCard } from './RunbooksCard';

const tab = '/catalog/default/component/ec2-manager-api/runbooks';
const show = (answer: EntityRunbooks = entityRunbooksFixture(new Date())) =>
  renderScreen(<RunbooksCard />, { api: { getRunbooks: async () => answer } });

describe('RunbooksCard', () => {
  it('shows procedures that wait, the overdue first', async () => {
    show();
    const due = await screen.findByRole('region', { name: 'Procedures' });
    const [drill, daily] = within(due).getAllByRole('listitem');
    expect(drill).toHaveTextContent(/Disaster recovery drill.*Overdue/);
    expect(daily).toHaveTextContent(/Daily health check.*Due/);
    expect(
      within(drill).getByRole('link', { name: 'Disaster recovery drill' }),
    ).toHaveAttribute('href', expect.stringContaining(`${tab}/rb-drill?day=`));
  });

  it('shows what failed when it was last used, and what is under way', async () => {
    show();
    const failed = await screen.findByRole('region', {
      name: 'Failed when last used',
    });
    expect(failed).toHaveTextContent(
      /Sign-in fails.*Step 3 names a user pool that is gone\..*3 d ago.*Did not work/,
    );
    const open = screen.getByRole('region', { name: 'In progress' });
    expect(open).toHaveTextContent(
      /API answers with errors.*by mona.*12 min ago.*1 of 7 steps/,
    );
    expect(
      within(open).getByRole('link', { name: 'API answers with errors' }),
    ).toHaveAttribute('href', `${tab}/runs/run-1`);
  });

  it('is quiet where nothing wants eyes', async () => {
    const [, , , , rollBack] = entityRunbooksFixture(new Date()).runbooks;
    show(entityRunbooksFixture(new Date(), { runbooks: [rollBack] }));
    expect(
      await screen.findByText(/^1 runbook\. Nothing is due/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('listitem')).not.toBeInTheDocument();
  });

  it.each([
    { kind: 'not-configured' as const, entityRef, missing: [], looked: [] },
    entityRunbooksFixture(new Date(), { runbooks: [] }),
  ])('leads to how one adds a runbook: $kind', async answer => {
    show(answer);
    expect(await screen.findByText(/No runbooks yet\./)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'How to add one' }),
    ).toHaveAttribute('href', tab);
  });

  it('repeats what is wrong with an annotation', async () => {
    show({
      kind: 'invalid-annotation',
      entityRef,
      problems: [{ annotation: 'a', value: 'b', message: 'Not a path.' }],
    });
    expect(await screen.findByText(/Not a path\./)).toBeInTheDocument();
  });

  it('follows a signal', async () => {
    const getRunbooks = jest.fn(async () => entityRunbooksFixture(new Date()));
    const { signals } = renderScreen(<RunbooksCard />, {
      api: { getRunbooks },
    });
    await screen.findByText('Disaster recovery drill');
    getRunbooks.mockResolvedValue(
      entityRunbooksFixture(new Date(), { runbooks: [] }),
    );
    act(() => signals.send(runbooksSignalChannel(entityRef)));
    expect(await screen.findByText(/No runbooks yet\./)).toBeInTheDocument();
  });

  it.each([
    [new NotAllowedError(), 'You may not see these runbooks'],
    [new Error('Away'), 'The runbooks could not be read'],
  ])('says what kept it from reading: %s', async (error, title) => {
    renderScreen(<RunbooksCard />, {
      api: { getRunbooks: () => Promise.reject(error) },
    });
    expect(await screen.findByText(title)).toBeInTheDocument();
  });

  it('shows the shape of the lines while it waits', async () => {
    renderScreen(<RunbooksCard />, {
      api: { getRunbooks: () => new Promise(() => {}) },
    });
    expect(
      await screen.findByRole('status', { name: 'Reading the runbooks …' }),
    ).toBeInTheDocument();
  });
});
