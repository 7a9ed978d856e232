import { ConflictError } from '@backstage/errors';
import type { OnCallApi } from '@callboard/backstage-plugin-on-call-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Settings } from 'luxon';
import { renderScreen } from '../../__testUtils__';
import { clock, entityOnCallFixture, mona, octocat } from '../../fixtures';
import { OnCallTab } from '../OnCallTab';

const show = (api: Partial<OnCallApi> = {}) =>
  renderScreen(<OnCallTab />, { api });

/** Picks a shift on the timeline. */
async function pick(name: RegExp) {
  const timeline = await screen.findByRole('group', { name: 'Next two weeks' });
  await userEvent.click(within(timeline).getAllByRole('button', { name })[0]);
  return within(
    await screen.findByRole('region', { name: 'The shift that you picked' }),
  );
}

const dialog = async (name: string | RegExp) =>
  within(await screen.findByRole('dialog', { name }));

async function choose(
  fields: Awaited<ReturnType<typeof dialog>>,
  label: string,
  person: string,
) {
  await userEvent.click(fields.getByRole('combobox', { name: label }));
  await userEvent.click(await screen.findByRole('option', { name: person }));
}

const override = 'Change who is on call: Primary';

describe('changing who is on call', () => {
  beforeAll(() => {
    Settings.defaultZone = 'Europe/Berlin';
  });
  afterAll(() => {
    Settings.defaultZone = 'system';
  });

  it('takes a shift of somebody else, after saying what that changes', async () => {
    const createOverride = jest.fn(async () => ({} as never));
    show({ createOverride });
    const shift = await pick(/^Octocat: /);
    await userEvent.click(shift.getByRole('button', { name: 'Take it' }));
    const fields = await dialog(override);
    expect(
      await fields.findByText(
        /^Mona Lisa from .* to .* \(2 d( 1 h)?\), instead of Octocat\.$/,
      ),
    ).toBeInTheDocument();
    await userEvent.type(
      fields.getByRole('textbox', { name: 'Reason (optional)' }),
      ' Octocat is ill ',
    );
    await userEvent.click(fields.getByRole('button', { name: 'Put on call' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    const { handOff } = clock(new Date());
    expect(createOverride).toHaveBeenCalledTimes(1);
    expect(createOverride).toHaveBeenCalledWith('file-1a2b3c-primary', {
      start: expect.stringMatching(handOff(9).slice(0, 16)),
      end: expect.stringMatching(handOff(11).slice(0, 16)),
      person: mona,
      reason: 'Octocat is ill',
    });
  });

  it('asks back before it leaves a hole', async () => {
    const createOverride = jest
      .fn<Promise<never>, Parameters<OnCallApi['createOverride']>>()
      .mockRejectedValueOnce(
        new ConflictError('Nobody would be on call on Friday.'),
      )
      .mockResolvedValue({} as never);
    show({ createOverride });
    const shift = await pick(/^Octocat: /);
    await userEvent.click(
      shift.getByRole('button', { name: 'Give it to somebody' }),
    );
    const fields = await dialog(override);
    const submit = fields.getByRole('button', { name: 'Put on call' });
    expect(submit).toBeDisabled();
    await choose(fields, 'Who is on call instead', 'Nobody');
    await userEvent.click(submit);
    expect(await fields.findByRole('alert')).toHaveTextContent(
      'Nobody would be on call on Friday.',
    );
    expect(createOverride.mock.calls[0][1]).not.toHaveProperty('confirmHole');
    expect(createOverride.mock.calls[0][1]).not.toHaveProperty('person');
    await userEvent.click(
      fields.getByRole('button', { name: 'Do it and leave the hole' }),
    );
    await waitFor(() => expect(createOverride).toHaveBeenCalledTimes(2));
    expect(createOverride.mock.calls[1][1]).toMatchObject({
      confirmHole: true,
    });
  });

  it('takes a confirmation back when something else is asked for', async () => {
    const createOverride = jest
      .fn<Promise<never>, Parameters<OnCallApi['createOverride']>>()
      .mockRejectedValue(new ConflictError('A hole.'));
    show({ createOverride });
    const shift = await pick(/^Octocat: /);
    await userEvent.click(
      shift.getByRole('button', { name: 'Give it to somebody' }),
    );
    const fields = await dialog(override);
    await choose(fields, 'Who is on call instead', 'Nobody');
    await userEvent.click(fields.getByRole('button', { name: 'Put on call' }));
    await fields.findByRole('alert');
    await userEvent.click(fields.getByRole('button', { name: 'Tonight' }));
    expect(fields.queryByRole('alert')).not.toBeInTheDocument();
    await userEvent.click(fields.getByRole('button', { name: 'Put on call' }));
    await waitFor(() => expect(createOverride).toHaveBeenCalledTimes(2));
    expect(createOverride.mock.calls[1][1]).not.toHaveProperty('confirmHole');
  });

  it('has the usual stretches at a press, and refuses backward ones', async () => {
    show();
    const shift = await pick(/^Octocat: /);
    await userEvent.click(
      shift.getByRole('button', { name: 'Give it to somebody' }),
    );
    const fields = await dialog(override);
    await choose(fields, 'Who is on call instead', 'Hubot');
    await userEvent.click(
      fields.getByRole('button', { name: 'The rest of this shift' }),
    );
    const until = fields.getByLabelText('Until (your time)');
    expect((until as HTMLInputElement).value).toMatch(/T1[78]:00$/);
    expect(fields.getByText('09:00 in Los Angeles')).toBeInTheDocument();
    fireEvent.change(until, { target: { value: '2020-01-01T00:00' } });
    expect(
      fields.getByText('It has to end after it begins.'),
    ).toBeInTheDocument();
    expect(fields.getByRole('button', { name: 'Put on call' })).toBeDisabled();
  });

  it('takes an override back, and asks first', async () => {
    const removeOverride = jest.fn(async () => {});
    show({ removeOverride });
    const shift = await pick(/^Octocat: /);
    await userEvent.click(
      shift.getByRole('button', { name: 'Take the override back' }),
    );
    const fields = await dialog('Take the override back: Primary');
    expect(fields.getByText(/^Octocat from .* is taken back/)).toBeVisible();
    await userEvent.click(fields.getByRole('button', { name: 'Take it back' }));
    await waitFor(() =>
      expect(removeOverride).toHaveBeenCalledWith(
        'file-1a2b3c-primary',
        'override-1',
        {},
      ),
    );
  });

  it('asks somebody to take one’s own shift', async () => {
    const requestSwap = jest.fn(async () => ({} as never));
    show({ requestSwap });
    // Twice Mona: the first is the one that runs.
    const shift = await pick(/^Mona Lisa: /);
    expect(
      shift.queryByRole('button', { name: 'Take it' }),
    ).not.toBeInTheDocument();
    await userEvent.click(
      shift.getByRole('button', { name: 'Ask somebody to take it' }),
    );
    const fields = await dialog('Ask somebody to take a shift: Primary');
    await userEvent.click(
      fields.getByRole('combobox', { name: 'Whom to ask' }),
    );
    // Neither oneself, nor a desk that has no account.
    expect(
      (await screen.findAllByRole('option')).map(it => it.textContent),
    ).toEqual(['Hubot', 'Octocat']);
    await userEvent.click(screen.getByRole('option', { name: 'Octocat' }));
    await userEvent.click(fields.getByRole('button', { name: 'Ask' }));
    await waitFor(() =>
      expect(requestSwap).toHaveBeenCalledWith(
        'file-1a2b3c-primary',
        expect.objectContaining({ to: octocat }),
      ),
    );
  });

  it('leaves a note, and says why it could not', async () => {
    const leaveNote = jest
      .fn<Promise<never>, Parameters<OnCallApi['leaveNote']>>()
      .mockRejectedValueOnce(new Error('Away'))
      .mockResolvedValue({} as never);
    show({ leaveNote });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Leave a note for Primary' }),
    );
    const fields = await dialog('A note for the hand-off: Primary');
    const submit = fields.getByRole('button', { name: 'Leave the note' });
    expect(submit).toBeDisabled();
    await userEvent.type(
      fields.getByRole('textbox', { name: 'What they should know' }),
      'Mind the queue.',
    );
    await userEvent.click(submit);
    expect(await fields.findByRole('alert')).toHaveTextContent(
      'Not done: Away',
    );
    await userEvent.click(submit);
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(leaveNote).toHaveBeenLastCalledWith(
      'file-1a2b3c-primary',
      'Mind the queue.',
    );
  });

  it('answers a swap, and reads again', async () => {
    const answerSwap = jest.fn(async () => ({} as never));
    show({ answerSwap });
    const swaps = within(
      await screen.findByRole('region', {
        name: 'Swaps that wait for an answer',
      }),
    );
    expect(
      swaps.getByText('Hubot asks Mona Lisa to take Primary'),
    ).toBeInTheDocument();
    await userEvent.click(
      await swaps.findByRole('button', { name: 'Accept what Hubot asks' }),
    );
    await waitFor(() =>
      expect(answerSwap).toHaveBeenCalledWith('swap-1', 'accept'),
    );
    expect(
      swaps.getByRole('button', { name: 'Decline what Hubot asks' }),
    ).toBeInTheDocument();
    expect(
      swaps.queryByRole('button', { name: /^Withdraw/ }),
    ).not.toBeInTheDocument();
  });

  it('offers nothing to somebody who may not', async () => {
    show({
      getOnCall: async () =>
        entityOnCallFixture(new Date(), {
          may: { override: false, page: true },
        }),
    });
    const shift = await pick(/^Octocat: /);
    expect(shift.getAllByRole('button')).toHaveLength(1);
    expect(
      screen.queryByRole('button', { name: /^Leave a note/ }),
    ).not.toBeInTheDocument();
  });
});
