import type { Delivery } from '../Delivery';
import { planRun } from '../plan/planRun';
import type { Service } from '../Service';
import { HISTORY_DAYS, type DemoContext } from './DemoContext';

/** Runs of workflows that deploy nothing: checks of pull requests, and notifications. */
export function addSideRuns(
  { world, calendar, beats, people }: DemoContext,
  { repository }: Delivery,
  service: Service,
): void {
  for (let day = HISTORY_DAYS; day >= 1; day -= 1) {
    if (calendar.isWeekend(day)) {
      continue;
    }
    beats.add(calendar.daysAgo(day, '10:40'), at => {
      const tip = repository.resolve('develop', at)!;
      const commit = repository.commit({
        message: `Work in progress on top of ${tip.sha.slice(0, 7)}`,
        author: people.octocat,
        at,
        branches: [],
        parents: [tip.sha],
        touches: ['docs/index.md'],
        version: `${tip.version}.pull`,
      });
      planRun(world, {
        service: { ...service, gates: [['quick-validation']] },
        workflow: 'pr-validation.yml',
        event: 'pull_request',
        branch: `work/${commit.sha.slice(0, 7)}`,
        commit,
        actor: commit.author,
        startAt: at,
        targets: [],
        failure: world.random.chance(0.2)
          ? { job: 'quick-validation' }
          : undefined,
      });
    });
    beats.add(calendar.daysAgo(day, '20:05'), at => {
      const commit = repository.resolve('develop', at)!;
      planRun(world, {
        service: { ...service, gates: [['notify']] },
        workflow: 'notifications.yml',
        event: 'workflow_run',
        branch: 'develop',
        commit,
        actor: commit.author,
        startAt: at,
        targets: [],
        title: 'Notifications',
      });
    });
  }
}
