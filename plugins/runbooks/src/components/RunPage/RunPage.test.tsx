import {
  runSignalChannel,
  type RunAction,
  type RunbooksApi,
  type RunDetails,
} from '@callboard/backstage-plugin-runbooks-common';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__';
import {
  FixtureRunbooksApi,
  errorsRunbook,
  runDetailsFixture,
} from '../../fixtures';
import { RunbooksTab } from '../RunbooksTab';

const show = (api: Partial<RunbooksApi> = {}, at = '/runs/run-1') =>
  renderScreen(<RunbooksTab />, { api, at });
const changed = (changes: Partial<RunDetails>) => ({
  getRun: async () => runDetailsFixture(new Date(), changes),
});
const current = () => screen.findByRole('listitem', { current: 'step' });
const steps = (text: RegExp) => screen.findByRole('button', { name: text });

describe('a run', () => {
  beforeEach(() => window.localStorage.clear());

  it('shows where, why, since when and by whom, and marks production', async () => {
    show();
    const header = (
      await screen.findByRole('heading', { name: 'API answers with errors' })
    ).closest('header')!;
    expect(header).toHaveTextContent(/12 min/);
    expect(header).toHaveTextContent('prod · Production');
    expect(header).toHaveTextContent('Alarm: ec2-manager-prod-ApiServerErrors');
    expect(header).toHaveTextContent('1 of 7 steps');
    expect(header).toHaveTextContent('mona');
  });

  it('shows the step to do large, and what is done small, with its notes', async () => {
    show();
    expect(await current()).toHaveAccessibleName(
      'Step 2: Was something deployed in the last hour?',
    );
    const done = (await steps(/Look at what/)).closest('li')!;
    expect(done).toHaveTextContent(/mona · 9 min ago/);
    expect(done).toHaveTextContent('AccessDenied on the table in every line.');
  });

  it('takes no keys once they are switched off, now and the next time', async () => {
    const addToRun = jest.fn(new FixtureRunbooksApi().addToRun);
    show({ addToRun });
    await current();
    const settle = () => act(async () => {});
    await userEvent.click(screen.getByRole('button', { name: 'Keys' }));
    const choice = await screen.findByRole('checkbox', {
      name: 'Work the run with these keys',
    });
    expect(choice).toBeChecked();
    await userEvent.click(choice);
    expect(choice).not.toBeChecked();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard(' nj?');
    await settle();
    expect(await current()).toHaveAccessibleName(/^Step 2: /);

    cleanup();
    show({ addToRun });
    await current();
    await userEvent.keyboard(' nj?');
    await settle();
    expect(await current()).toHaveAccessibleName(/^Step 2: /);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(addToRun).not.toHaveBeenCalled();
  });

  it('is worked through with the keyboard', async () => {
    const sent: RunAction[] = [];
    const api = new FixtureRunbooksApi(() => new Date());
    show({
      getRun: runId => api.getRun(runId),
      addToRun: async (runId, actions) => {
        sent.push(...actions);
        return api.addToRun(runId, actions);
      },
    });
    await current();
    await userEvent.keyboard(' ');
    expect(sent).toEqual([
      expect.objectContaining({ kind: 'ticked', stepId: 'recent' }),
    ]);
    expect(await current()).toHaveAccessibleName(/^Step 2\.1/);
    expect(await current()).toHaveFocus();
    await userEvent.keyboard('jj{ArrowDown}k');
    expect(await current()).toHaveAccessibleName(/^Step 3: After a deploy/);
    await userEvent.keyboard('n');
    await userEvent.keyboard('jk n?');
    expect(screen.getByRole('textbox')).toHaveValue('jk n?');
    await userEvent.keyboard('{Enter}');
    expect(sent[1]).toMatchObject({
      kind: 'noted',
      stepId: 'roll-back',
      text: 'jk n?',
    });
    expect(await screen.findByText('jk n?')).toBeInTheDocument();
    await userEvent.keyboard('?');
    expect(
      await screen.findByRole('dialog', { name: 'Keys' }),
    ).toHaveTextContent(/Space.*tick or untick the step/);
    await userEvent.keyboard('j{Escape}');
    expect(await current()).toHaveAccessibleName(/^Step 3/);
  });

  it('has everything that one does most in a bar', async () => {
    show();
    const bar = within(
      await screen.findByRole('toolbar', { name: 'What to do now' }),
    );
    await userEvent.click(bar.getByRole('button', { name: 'Done, next' }));
    expect(await current()).toHaveAccessibleName(/^Step 2\.1/);
    await userEvent.click(bar.getByRole('button', { name: 'Note' }));
    expect(await screen.findByRole('textbox')).toHaveFocus();
  });

  it('shows what somebody else does within a moment, and keeps the place', async () => {
    const hubot = new FixtureRunbooksApi(
      () => new Date(),
      'user:default/hubot',
    );
    const { signals } = show({
      getRun: runId => hubot.getRun(runId),
      addToRun: (runId, actions) => hubot.addToRun(runId, actions),
    });
    expect(await current()).toHaveAccessibleName(/^Step 2:/);
    await hubot.addToRun('run-1', [
      { id: 'h1', kind: 'ticked', stepId: 'recent' },
      { id: 'h2', kind: 'noted', text: 'I take this one.' },
    ]);
    act(() => signals.send(runSignalChannel('run-1')));
    expect(await screen.findByText('I take this one.')).toBeInTheDocument();
    expect(await current()).toHaveAccessibleName(/^Step 2:/);
    expect(await current()).toHaveTextContent(/hubot · just now/);
    expect(screen.getByText('2 of 7 steps')).toBeInTheDocument();
  });

  it('merges a tick made without network with those of others', async () => {
    const hubot = new FixtureRunbooksApi(
      () => new Date(),
      'user:default/hubot',
    );
    let online = false;
    const { signals } = show({
      getRun: runId => hubot.getRun(runId),
      addToRun: async (runId, actions) => {
        if (!online) {
          throw new TypeError('Failed to fetch');
        }
        return hubot.addToRun(runId, actions);
      },
    });
    await current();
    await userEvent.keyboard(' ');
    expect(
      await screen.findByText('1 change is not saved yet.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/· not saved yet/)).toBeInTheDocument();
    await hubot.addToRun('run-1', [
      { id: 'h1', kind: 'ticked', stepId: 'calm' },
    ]);
    act(() => signals.send(runSignalChannel('run-1')));
    expect(await screen.findByText('3 of 7 steps')).toBeInTheDocument();
    online = true;
    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(() =>
      expect(screen.queryByText('1 change is not saved yet.')).toBeNull(),
    );
    const { state } = await hubot.getRun('run-1');
    expect(Object.keys(state.steps)).toEqual(['look', 'calm', 'recent']);
  });

  it('sends after a reload what it could not send before', async () => {
    const api = new FixtureRunbooksApi(() => new Date());
    const getRun = (runId: string) => api.getRun(runId);
    const offline = async () => {
      throw new TypeError('Failed to fetch');
    };
    const first = renderScreen(<RunbooksTab />, {
      api: { getRun, addToRun: offline },
      at: '/runs/run-1',
    });
    expect(first.address().pathname).toBe('/runs/run-1');
    await current();
    await userEvent.keyboard(' ');
    await screen.findByText('1 change is not saved yet.');
    cleanup();
    show({ getRun, addToRun: (runId, all) => api.addToRun(runId, all) });
    await waitFor(async () =>
      expect((await api.getRun('run-1')).state.steps.recent.ticked).toBe(true),
    );
  });

  it('marks what destroys, in the line and in the step', async () => {
    show();
    const line = await steps(/Sessions are broken/);
    expect(line.closest('li')).toHaveTextContent('destroys something');
    await userEvent.click(line);
    expect(within(await current()).getByRole('note')).toHaveTextContent(
      'Destroys something. Deletes every key in the Redis database.',
    );
    expect(await current()).toHaveTextContent(
      '{{cacheHost}} has no value here',
    );
  });

  it('asks how it ended, and is only read from then on', async () => {
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Finish' }),
    );
    const dialog = within(
      await screen.findByRole('dialog', { name: 'How did it end?' }),
    );
    expect(dialog.getByText('6 steps are not ticked.')).toBeInTheDocument();
    const save = dialog.getByRole('button', { name: 'Finish the run' });
    expect(save).toBeDisabled();
    await userEvent.click(dialog.getByRole('radio', { name: /^It worked/ }));
    await userEvent.type(dialog.getByRole('textbox'), 'Rolled back.');
    await userEvent.click(save);
    expect(
      await screen.findByRole('region', { name: 'Outcome' }),
    ).toHaveTextContent(/Worked.*Rolled back\./);
    await waitFor(() => expect(screen.queryByRole('toolbar')).toBeNull());
    expect(screen.queryByRole('button', { name: /^Tick/ })).toBeNull();
  });

  it('lets a procedure be signed only by those who may', async () => {
    show(
      changed({
        reason: { kind: 'procedure', reference: '2026-11-18' },
        events: [
          {
            seq: 1,
            id: 'e1',
            at: new Date().toISOString(),
            by: 'user:default/mona',
            kind: 'started',
            reason: { kind: 'procedure', reference: '2026-11-18' },
          },
        ],
        may: { run: true, sign: false, automate: false },
      }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Finish' }),
    );
    await userEvent.click(
      await screen.findByRole('radio', { name: /^It worked/ }),
    );
    expect(screen.getByText(/runbooks\.sign/)).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Finish the run' }),
    ).toBeDisabled();
  });

  it('offers the record of a finished run', async () => {
    show({}, '/runs/run-0');
    expect(
      await screen.findByRole('button', { name: 'Download as Markdown' }),
    ).toBeInTheDocument();
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
    expect(await screen.findByText('Copied')).toBeInTheDocument();
    expect(write).toHaveBeenCalledWith(
      expect.stringContaining('API answers with errors'),
    );
  });

  it('says that the runbook has changed since', async () => {
    show(changed({ outdated: true }));
    expect(
      await screen.findByRole('link', {
        name: 'See the runbook as it is now',
      }),
    ).toHaveAttribute('href', '/rb-errors');
  });

  it('lets those who may not take part look on', async () => {
    show(changed({ may: { run: false, sign: false, automate: false } }));
    expect(await screen.findByText(/^You may look on/)).toBeInTheDocument();
    expect(screen.queryByRole('toolbar')).toBeNull();
    await userEvent.keyboard(' n');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('shows hostile Markdown as harmless text', async () => {
    const hostile =
      'Press <img src=x onerror="window.hit=1"> [here](javascript:window.hit=1) <script>window.hit=1</script><form action="https://evil.example"><input name="a"></form>';
    const [first] = errorsRunbook.sections;
    show(
      changed({
        runbook: {
          ...errorsRunbook,
          sections: [
            {
              ...first,
              blocks: [
                { kind: 'markdown', text: hostile },
                {
                  kind: 'steps',
                  ordered: true,
                  steps: [{ id: 'x', text: hostile, code: [], steps: [] }],
                },
              ],
            },
          ],
        },
      }),
    );
    const article = (await current()).closest('section')!;
    expect(article).toHaveTextContent('Press');
    expect(article.querySelector('script, form, [onerror]')).toBeNull();
    expect(article.querySelector('a[href^="javascript"]')).toBeNull();
    expect((window as any).hit).toBeUndefined();
  });

  it('names everything that can be pressed or filled in', async () => {
    show();
    await current();
    await userEvent.keyboard('jjj');
    await userEvent.keyboard('n');
    for (const role of ['button', 'link', 'textbox'] as const) {
      for (const control of screen.getAllByRole(role)) {
        expect(control).toHaveAccessibleName();
      }
    }
  });

  it('says that there is no such run', async () => {
    show({
      getRun: async () => {
        throw Object.assign(new Error('No run'), { name: 'NotFoundError' });
      },
    });
    expect(await screen.findByText('There is no such run')).toBeInTheDocument();
  });
});
