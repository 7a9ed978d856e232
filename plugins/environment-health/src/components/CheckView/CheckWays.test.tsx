import {
  useCheckAtHand,
  useRunbookBeside,
  type RunbookBeside,
} from '@callboard/backstage-plugin-environments-react';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../__testUtils__';
import { entityRef, fullHealthFixture } from '../../fixtures';
import { HealthTabProvider } from '../HealthTab/HealthTabContext';
import { CheckWays } from './CheckWays';

const url = 'https://github.com/o/r/blob/main/docs/runbooks/api.md';

const Runbook = ({ beside }: { beside?: RunbookBeside }) => {
  const { runbookUrl } = useCheckAtHand();
  useRunbookBeside(beside);
  return <p>{`Told of ${runbookUrl}`}</p>;
};

async function show(beside?: RunbookBeside) {
  const [check] = fullHealthFixture(new Date()).environments[0].checks;
  renderScreen(
    <HealthTabProvider
      entityRef={entityRef}
      mayAcknowledge
      checkActions={<Runbook beside={beside} />}
      onChange={() => {}}
    >
      <CheckWays
        environment="prod"
        check={{
          ...check,
          links: [
            { kind: 'runbook', title: 'Open the runbook', url },
            {
              kind: 'alarm',
              title: 'Open the alarm',
              url: 'https://x.example',
            },
          ],
        }}
      />
    </HealthTabProvider>,
    { api: {} },
  );
  await screen.findByText(`Told of ${url}`);
  return screen
    .getAllByRole('link')
    .map(link => link.textContent?.replace(/,.*$/, ''));
}

describe('CheckWays', () => {
  it('leads to the runbook that the check names, where nothing else does', async () => {
    expect(await show()).toEqual(['Open the runbook', 'Open the alarm']);
  });

  it('leaves it out where an action leads to the same one', async () => {
    expect(await show('same')).toEqual(['Open the alarm']);
  });

  it('says where it is where an action leads to another one', async () => {
    expect(await show('another')).toEqual([
      'Runbook at github.com',
      'Open the alarm',
    ]);
  });
});
