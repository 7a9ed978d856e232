import type { RunbooksApi } from '@callboard/backstage-plugin-runbooks-common';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__';
import { runDetailsFixture } from '../../fixtures';
import { runsWithUnsent, UnsentStore } from '../../run/UnsentStore';
import { UnsentRuns } from './UnsentRuns';

const ME = 'user:default/test';

const leave = (runId: string, id: string, userRef = ME) =>
  new UnsentStore(window.localStorage, { runId, userRef }).keep({
    action: { id, kind: 'ticked', stepId: 'calm' },
    at: '2026-11-18T10:00:00.000Z',
    order: 1,
  });

const left = (userRef = ME) => runsWithUnsent(window.localStorage, userRef);

const show = (api: Partial<RunbooksApi>) =>
  renderScreen(<UnsentRuns />, { api });

describe('what was left unsent', () => {
  beforeEach(() => window.localStorage.clear());

  it('is sent without a word', async () => {
    leave('run-1', 'a');
    leave('run-1', 'b');
    leave('run-2', 'c');
    leave('run-3', 'd', 'user:default/other');
    const addToRun = jest.fn(async () => runDetailsFixture(new Date()));
    show({ addToRun });
    await waitFor(() => expect(addToRun).toHaveBeenCalledTimes(2));
    expect(addToRun).toHaveBeenCalledWith('run-1', [
      { id: 'a', kind: 'ticked', stepId: 'calm' },
      { id: 'b', kind: 'ticked', stepId: 'calm' },
    ]);
    await waitFor(() => expect(left()).toEqual([]));
    expect(left('user:default/other')).toEqual(['run-3']);
    expect(screen.queryByText(/not saved yet/)).not.toBeInTheDocument();
  });

  it('is told of, with the way to its run, where it cannot be sent', async () => {
    leave('run-1', 'a');
    leave('run-1', 'b');
    const addToRun = jest.fn<Promise<any>, []>(() =>
      Promise.reject(new Error('Away')),
    );
    show({ addToRun });
    expect(
      await screen.findByText('2 changes are not saved yet.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/The last try failed: Away/)).toBeInTheDocument();
    expect(
      await screen.findByRole('link', {
        name: 'Run of API answers with errors',
      }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/ec2-manager-api/runbooks/runs/run-1',
    );
    addToRun.mockResolvedValue(runDetailsFixture(new Date()));
    await userEvent.click(screen.getByRole('button', { name: 'Try now' }));
    await waitFor(() =>
      expect(screen.queryByText(/not saved yet/)).not.toBeInTheDocument(),
    );
    expect(left()).toEqual([]);
  });

  it('is nothing where nothing was left', async () => {
    const addToRun = jest.fn();
    show({ addToRun });
    await act(async () => {});
    expect(addToRun).not.toHaveBeenCalled();
  });
});
