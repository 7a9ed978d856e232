import { ResponseError } from '@backstage/errors';
import {
  healthSignalChannel,
  type EnvironmentHealthApi,
  type HealthCategory,
} from '@callboard/backstage-plugin-environment-health-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__';
import {
  entityRef,
  environmentFixture,
  fullHealthFixture,
  resultsIn,
  withoutPassed,
} from '../../fixtures';
import { HealthTabProvider } from '../HealthTab/HealthTabContext';
import { CheckSheet } from './CheckSheet';

const full = fullHealthFixture(new Date());
const [, staging] = withoutPassed(full).environments;

function show(
  category: HealthCategory | undefined,
  getResults: EnvironmentHealthApi['getResults'],
  part = staging,
) {
  const reading = jest.fn(getResults);
  const screenShown = renderScreen(
    <HealthTabProvider
      entityRef={entityRef}
      mayAcknowledge={false}
      onChange={() => {}}
    >
      <CheckSheet part={part} category={category} onClose={() => {}} />
    </HealthTabProvider>,
    { api: { getResults: reading } },
  );
  return { ...screenShown, reading };
}

const titles = () =>
  screen
    .queryAllByRole('article')
    .map(article => article.getAttribute('aria-label'));

const title = (text: string) => expect.stringContaining(text);

describe('CheckSheet', () => {
  it('shows what fails at once, and what passed once it is read', async () => {
    let answer = () => {};
    const { reading } = show('security', async (_ref, query) => {
      await new Promise<void>(resolve => {
        answer = resolve;
      });
      return resultsIn(full, query);
    });
    expect(screen.getByText('2 checks, the worst first')).toBeInTheDocument();
    expect(titles()).toEqual([title('Security headers')]);
    expect(
      screen.getByRole('status', { name: /^Reading the checks that passed/ }),
    ).toBeInTheDocument();
    expect(reading).toHaveBeenCalledWith(
      entityRef,
      { environment: 'staging', category: 'security' },
      expect.anything(),
    );

    await act(async () => answer());
    await screen.findByRole('article', { name: /^Encryption/ });
    expect(titles()).toEqual([title('Security headers'), title('Encryption')]);
    expect(screen.queryByRole('status', { name: /^Reading/ })).toBeNull();
  });

  it('reads every category where none was opened', async () => {
    const { reading } = show(undefined, async (_ref, query) =>
      resultsIn(full, query),
    );
    await screen.findByRole('article', { name: /^Encryption/ });
    expect(titles()).toHaveLength(full.environments[1].checks.length);
    expect(reading.mock.calls[0][1]).toEqual({ environment: 'staging' });
  });

  it('keeps what fails where passed checks cannot be read, and tries again', async () => {
    let broken = true;
    show('security', async (_ref, query) => {
      if (broken) {
        throw new Error('The database is away');
      }
      return resultsIn(full, query);
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(
      /The checks that passed could not be read.*The database is away/,
    );
    expect(titles()).toEqual([title('Security headers')]);
    broken = false;
    await userEvent.click(
      within(alert).getByRole('button', { name: 'Try again' }),
    );
    await screen.findByRole('article', { name: /^Encryption/ });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says so where the reader may not see them any more', async () => {
    const error = await ResponseError.fromResponse(
      new Response('{}', { status: 403 }),
    );
    show('security', () => Promise.reject(error));
    expect(await screen.findByRole('alert')).not.toHaveTextContent('Try again');
  });

  it('asks for nothing where nothing passed, or nothing is checked', async () => {
    const { reading } = show('monitoring', async () => {
      throw new Error('Nobody should ask');
    });
    expect(screen.getByText('1 check, the worst first')).toBeInTheDocument();
    expect(titles()).toEqual([title('CloudWatch alarms')]);
    expect(reading).not.toHaveBeenCalled();
  });

  it('says that nothing is checked', () => {
    const { reading } = show(
      undefined,
      async () => {
        throw new Error('Nobody should ask');
      },
      environmentFixture(1, []),
    );
    expect(screen.getByText('Nothing is checked here.')).toBeInTheDocument();
    expect(reading).not.toHaveBeenCalled();
  });

  it('follows what passes from then on', async () => {
    let current = full;
    const { signals } = show('security', async (_ref, query) =>
      resultsIn(current, query),
    );
    await screen.findByRole('article', { name: /^Encryption/ });
    current = {
      ...full,
      environments: full.environments.map(part => ({
        ...part,
        checks: part.checks.map(check =>
          check.title === 'Encryption'
            ? { ...check, summary: 'The key was turned.' }
            : check,
        ),
      })),
    };
    act(() => signals.send(healthSignalChannel(entityRef)));
    await waitFor(() =>
      expect(screen.getByText('The key was turned.')).toBeInTheDocument(),
    );
  });
});
