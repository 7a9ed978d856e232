import { Boards, known } from './support/boards';
import { sandbox } from './support/sandbox';
import { expect, test } from './support/test';

// A service is read again at most every 15 seconds, and a source that is told to
// slow down does.
const READ_AGAIN = { timeout: 100_000 };

test.describe.configure({ timeout: 240_000 });
test.afterEach(() => sandbox.clearFaults());

for (const kind of ['500', '403', '429', 'garbage']) {
  test(`GitHub answers ${kind} for one repository`, async ({ request }) => {
    const boards = await Boards.signIn(request);
    const before = known(await boards.read('vocavision-worker'));

    await sandbox.addFault({
      target: 'github',
      kind,
      match: 'vocavision-worker',
    });
    await expect
      .poll(() => boards.ask('vocavision-worker', 'github'), READ_AGAIN)
      .toBeTruthy();
    expect(known(await boards.read('vocavision-worker'))).toEqual(before);
    // It says something to people, and nothing of what is behind it.
    expect(await boards.problem('vocavision-worker', 'github')).not.toMatch(
      /sandbox-token|\bselect\b|\binsert\b|undefined/i,
    );

    await sandbox.clearFaults();
    await expect
      .poll(() => boards.ask('vocavision-worker', 'github'), READ_AGAIN)
      .toBeUndefined();
  });
}

for (const kind of ['throttled', 'denied', 'expired', '500', 'garbage']) {
  test(`AWS answers "${kind}" for the account of production`, async ({
    request,
  }) => {
    const boards = await Boards.signIn(request);
    const before = known(await boards.read('ec2-manager-infrastructure'));

    await sandbox.addFault({ target: 'aws', kind, match: '333333333333' });
    await expect
      .poll(
        () => boards.ask('ec2-manager-infrastructure', 'cloudformation'),
        READ_AGAIN,
      )
      .toMatch(/333333333333/);
    const during = await boards.read('ec2-manager-infrastructure');
    expect(known(during)).toEqual(before);
    expect(
      await boards.problem('ec2-manager-infrastructure', 'github'),
    ).toBeUndefined();

    await sandbox.clearFaults();
    await expect
      .poll(
        () => boards.ask('ec2-manager-infrastructure', 'cloudformation'),
        READ_AGAIN,
      )
      .toBeUndefined();
  });
}
