import {
  START,
  startTestSandbox,
  type TestSandbox,
} from '../__testUtils__/startTestSandbox';
import { SandboxClock } from '../clock/SandboxClock';
import { createSandbox } from '../server';

const HOUR = 3_600_000;

function afterAnHour(steps: number) {
  const clock = new SandboxClock({ start: START, ticking: () => 0 });
  const sandbox = createSandbox({ clock, lifeEveryMinutes: 4 });
  for (let step = 0; step < steps; step += 1) {
    clock.advance(HOUR / steps);
    sandbox.catchUp();
  }
  return sandbox.world.repositories.flatMap(({ fullName, commits }) =>
    [...commits.values()]
      .filter(commit => commit.at > START)
      .map(commit => `${fullName} ${commit.sha}`),
  );
}

describe('Life', () => {
  it('deploys something every few minutes, whatever the steps in which time passes', () => {
    const happened = afterAnHour(1);
    expect(happened.length).toBeGreaterThan(8);
    expect(afterAnHour(60)).toEqual(happened);
  });

  it('stands still where it is switched off', async () => {
    const sandbox: TestSandbox = await startTestSandbox();
    await sandbox.control('POST', '/clock', { advanceSeconds: 86_400 });
    const commits = sandbox.world.repositories.flatMap(each => [
      ...each.commits.values(),
    ]);
    expect(commits.filter(commit => commit.at > START)).toEqual([]);
    await sandbox.stop();
  });
});
