import type { EnvironmentHealthApi } from '@callboard/backstage-plugin-environment-health-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__';
import { entityRef, fullHealthFixture } from '../../fixtures';
import { CheckView } from '../CheckView';
import { HealthTabProvider } from '../HealthTab/HealthTabContext';

/** A check of production, as it stands on the tab. */
function show(
  checkId: string,
  api: Partial<EnvironmentHealthApi>,
  mayAcknowledge = true,
) {
  const onChange = jest.fn();
  const [, , { environment, checks }] = fullHealthFixture(
    new Date(),
  ).environments;
  renderScreen(
    <HealthTabProvider
      entityRef={entityRef}
      mayAcknowledge={mayAcknowledge}
      onChange={onChange}
    >
      <CheckView
        environment={environment}
        check={checks.find(check => check.checkId === checkId)!}
      />
    </HealthTabProvider>,
    { api },
  );
  return { onChange };
}

async function openForm(acknowledge: EnvironmentHealthApi['acknowledge']) {
  const { onChange } = show('http.endpoints', { acknowledge });
  const button = await screen.findByRole('button', {
    name: 'Acknowledge Endpoints: https://api.example.com/health in Production',
  });
  await userEvent.click(button);
  const form = within(
    await screen.findByRole('form', { name: /^Acknowledge Endpoints/ }),
  );
  return { form, button, onChange };
}

const acknowledged = () =>
  jest.fn<
    ReturnType<EnvironmentHealthApi['acknowledge']>,
    Parameters<EnvironmentHealthApi['acknowledge']>
  >(async (_, { reason, until }) => ({
    id: 'a9',
    by: 'user:default/mona',
    at: until,
    reason,
    until,
  }));

describe('acknowledging', () => {
  it('asks for a reason, then says who, why and until when', async () => {
    const acknowledge = acknowledged();
    const { form, button, onChange } = await openForm(acknowledge);
    const reason = form.getByRole('textbox', { name: /Reason/ });
    expect(reason).toHaveFocus();
    await userEvent.click(form.getByRole('button', { name: 'Acknowledge' }));
    expect(form.getByText('Say why, in a few words.')).toBeInTheDocument();
    expect(acknowledge).not.toHaveBeenCalled();

    await userEvent.type(reason, ' Rolling back. ');
    await userEvent.selectOptions(
      form.getByRole('combobox', { name: 'Until' }),
      'for 8 hours',
    );
    await userEvent.click(form.getByRole('button', { name: 'Acknowledge' }));
    await waitFor(() => expect(button).toHaveFocus());
    const [ref, request] = acknowledge.mock.calls[0];
    expect(ref).toBe(entityRef);
    expect(request).toMatchObject({
      environment: 'prod',
      resultId: 'http.endpoints/https://api.example.com/health',
      reason: 'Rolling back.',
    });
    const hours = (Date.parse(request.until) - Date.now()) / 3_600_000;
    expect(hours).toBeCloseTo(8, 1);
    expect(onChange).toHaveBeenCalled();
  });

  it('takes another time, and refuses one that is over', async () => {
    const acknowledge = acknowledged();
    const { form } = await openForm(acknowledge);
    await userEvent.type(form.getByRole('textbox', { name: /Reason/ }), 'x');
    await userEvent.selectOptions(
      form.getByRole('combobox', { name: 'Until' }),
      'another time',
    );
    const time = form.getByLabelText(/^Date and time/);
    await userEvent.clear(time);
    await userEvent.type(time, '2020-01-01T10:00');
    await userEvent.click(form.getByRole('button', { name: 'Acknowledge' }));
    expect(form.getByText('Choose a time in the future.')).toBeInTheDocument();
    expect(acknowledge).not.toHaveBeenCalled();
  });

  it('repeats why it was not taken', async () => {
    const { form } = await openForm(async () => {
      throw new Error('The check passes.');
    });
    await userEvent.type(form.getByRole('textbox', { name: /Reason/ }), 'x');
    await userEvent.click(form.getByRole('button', { name: 'Acknowledge' }));
    expect(await form.findByRole('alert')).toHaveTextContent(
      'Not acknowledged: The check passes.',
    );
  });

  it('can be taken back', async () => {
    const removeAcknowledgement = jest.fn(async () => {});
    const { onChange } = show('aws.alarms', { removeAcknowledgement });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Take back the acknowledgement of CloudWatch alarms: ApiServerErrors',
      }),
    );
    expect(removeAcknowledgement).toHaveBeenCalledWith(entityRef, 'a1');
    await waitFor(() => expect(onChange).toHaveBeenCalled());
  });

  it('shows who knows of it to those who may not acknowledge', async () => {
    show('aws.alarms', {}, false);
    expect(
      await screen.findByText('Rolling back to v1.40.0.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
