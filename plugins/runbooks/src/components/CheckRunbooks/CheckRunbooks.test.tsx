import { NotAllowedError } from '@backstage/errors';
import {
  CheckAtHandProvider,
  type CheckAtHand,
} from '@callboard/backstage-plugin-environments-react';
import {
  runbooksSignalChannel,
  type CheckWithRunbooks,
  type RunbooksApi,
} from '@callboard/backstage-plugin-runbooks-common';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__';
import {
  entityRef,
  entityRunbooksFixture,
  firingFixture,
  runbooksFixture,
} from '../../fixtures';
import { CheckRunbooks } from './CheckRunbooks';

const page = '/catalog/default/component/ec2-manager-api/runbooks/rb-errors';
const [alarm] = firingFixture(new Date());
const file = runbooksFixture(new Date())[0].source.url;

function show(
  options: {
    check?: Partial<CheckAtHand>;
    known?: Partial<CheckWithRunbooks>;
    api?: Partial<RunbooksApi>;
    times?: number;
  } = {},
) {
  const getRunbooks = jest.fn(async () =>
    entityRunbooksFixture(new Date(), {
      firing: [{ ...alarm, alarm: true, ...options.known }],
    }),
  );
  const check: CheckAtHand = {
    entityRef,
    environment: 'prod',
    checkId: 'aws.alarms',
    resultId: alarm.resultId,
    category: 'monitoring',
    title: 'Alarm',
    subject: 'ApiServerErrors',
    status: 'unhealthy',
    ...options.check,
  };
  const onRunbookBeside = jest.fn();
  const rendered = renderScreen(
    <div data-testid="actions">
      {Array.from({ length: options.times ?? 1 }, (_, index) => (
        <CheckAtHandProvider
          key={index}
          check={check}
          onRunbookBeside={onRunbookBeside}
        >
          <CheckRunbooks />
        </CheckAtHandProvider>
      ))}
    </div>,
    { api: { getRunbooks, ...options.api } },
  );
  return { ...rendered, getRunbooks, onRunbookBeside };
}

/** What stands beside the check once its runbooks have been read. */
const settled = async (getRunbooks: jest.Mock) => {
  await waitFor(() => expect(getRunbooks).toHaveBeenCalled());
  await act(async () => {});
  return screen.getByTestId('actions');
};

describe('CheckRunbooks', () => {
  it('leads from a check to its runbook, and says what for', async () => {
    show();
    expect(
      await screen.findByRole('link', {
        name: 'Runbook: API answers with errors',
      }),
    ).toHaveAttribute(
      'href',
      `${page}?environment=prod&alarm=${alarm.resultId}`,
    );
  });

  it.each([
    ['same', 'names its file', file.replace('/blob/main/', '/raw/release/')],
    ['another', 'names a page elsewhere', 'https://wiki.example/errors'],
    [undefined, 'names nothing', undefined],
  ])('tells the check %s where it %s', async (beside, _, runbookUrl) => {
    const { onRunbookBeside } = show({ check: { runbookUrl } });
    await screen.findByRole('link', { name: /^Runbook: API answers/ });
    expect(onRunbookBeside).toHaveBeenLastCalledWith(beside);
  });

  it('leads to the runbook that a check names before anything else is known of the check', async () => {
    show({ check: { resultId: 'new', runbookUrl: file } });
    expect(
      await screen.findByRole('link', { name: /^Runbook: API answers/ }),
    ).toHaveAttribute('href', `${page}?environment=prod&alarm=new`);
  });

  it('offers several in a menu', async () => {
    show({
      known: {
        runbooks: [
          { id: 'rb-errors', title: 'API answers with errors' },
          { id: 'rb-roll-back', title: 'Roll back the API' },
        ],
      },
    });
    const button = await screen.findByRole('button', { name: 'Runbooks (2)' });
    expect(screen.queryByRole('menuitem')).not.toBeInTheDocument();
    await userEvent.click(button);
    expect(
      await screen.findByRole('menu', { name: 'Runbooks for ApiServerErrors' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('menuitem', { name: 'API answers with errors' }),
    ).toHaveAttribute(
      'href',
      `${page}?environment=prod&alarm=${alarm.resultId}`,
    );
  });

  it('reads once for ten checks on screen, and once more on a signal', async () => {
    const { getRunbooks, signals } = show({ times: 10 });
    await waitFor(() => expect(screen.getAllByRole('link')).toHaveLength(10));
    expect(getRunbooks).toHaveBeenCalledTimes(1);
    getRunbooks.mockResolvedValue(
      entityRunbooksFixture(new Date(), { firing: [] }),
    );
    act(() => signals.send(runbooksSignalChannel(entityRef)));
    await waitFor(() => expect(screen.queryByRole('link')).toBeNull());
    expect(getRunbooks).toHaveBeenCalledTimes(2);
  });

  it('says quietly that an alarm in production has none', async () => {
    show({ known: { runbooks: [] } });
    expect(await screen.findByText(/No runbook/)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /how to link one/ }),
    ).toHaveAttribute('href', expect.stringMatching(/docs\/runbooks\.md$/));
  });

  it.each<[string, Parameters<typeof show>[0]]>([
    [
      'elsewhere than in production',
      { known: { runbooks: [], tier: 'staging' } },
    ],
    ['of what is no alarm', { known: { runbooks: [], alarm: undefined } }],
    [
      'of an alarm that is quiet',
      { known: { runbooks: [] }, check: { status: 'healthy' } },
    ],
    [
      'of an alarm that names a runbook elsewhere',
      {
        known: { runbooks: [] },
        check: { runbookUrl: 'https://wiki.example' },
      },
    ],
    ['of the same check elsewhere', { check: { environment: 'staging' } }],
    ['of a check that is not known yet', { check: { resultId: 'other' } }],
  ])('says nothing %s', async (_, options) => {
    const { getRunbooks } = show(options);
    expect(await settled(getRunbooks)).toBeEmptyDOMElement();
  });

  it('links a runbook while all is well too', async () => {
    show({ check: { status: 'healthy' } });
    expect(
      await screen.findByRole('link', { name: /^Runbook:/ }),
    ).toBeInTheDocument();
  });

  it('says that it could not be read', async () => {
    show({ api: { getRunbooks: () => Promise.reject(new Error('Away')) } });
    expect(
      await screen.findByText('Its runbook could not be read'),
    ).toHaveAttribute('title', 'Away');
  });

  it('says nothing to one who may not read them', async () => {
    const getRunbooks = jest.fn(() => Promise.reject(new NotAllowedError()));
    show({ api: { getRunbooks } });
    expect(await settled(getRunbooks)).toBeEmptyDOMElement();
  });
});
