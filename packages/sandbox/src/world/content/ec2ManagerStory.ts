import type { Commit } from '../model';
import type { Service } from '../Service';
import type { DemoContext } from './DemoContext';
import { addRelease, type HistoryPlan } from './growHistory';
import { stackAddress } from './stacks';

interface Services {
  api: Service;
  web: Service;
  infrastructure: Service;
}

const MINUTE = 60_000;

/** What happened to EC2 Manager that is worth looking at. */
export function tellEc2ManagerStory(
  context: DemoContext,
  history: HistoryPlan,
  services: Services,
): void {
  tellMissingRetain(context, history, services);
  tellRollback(context, history, services, 3);
  tellHotfix(context, history, services);
  tellStuckApproval(context, history, services);
  tellLastHours(context, history, services);
  const { world, calendar } = context;
  world.aws.addChangeSet({
    ...stackAddress('prod', 'ec2-manager-data-prod'),
    changeSetName: 'point-in-time-recovery',
    createdAt: calendar.daysAgo(2, '11:40'),
    description: 'Turns on point-in-time recovery for the session table',
    changes: [
      {
        action: 'Modify',
        logicalId: 'SessionTable',
        type: 'AWS::DynamoDB::Table',
        replacement: 'False',
        properties: ['PointInTimeRecoverySpecification'],
      },
    ],
  });
}

/** A release that the synthesis check stopped, and the one that went out in its place. */
function tellMissingRetain(
  { calendar, people, beats }: DemoContext,
  history: HistoryPlan,
  { api }: Services,
): void {
  const { delivery } = history;
  const friday = calendar.fridayDaysAgo(5);
  beats.add(calendar.daysAgo(friday, '13:05'), at => {
    const commit = delivery.release(at);
    delivery.deploy(api, 'prod', commit, at + MINUTE, {
      failure: { job: 'cdk-synth' },
    });
  });
  beats.add(calendar.daysAgo(friday, '14:10'), at => {
    const commit = delivery.merge(api, at, 'Keep the instance table on delete');
    delivery.deploy(api, 'dev', commit, at + MINUTE);
  });
  addRelease({ ...history, approver: people.engineeringManager }, 5);
}

/** A release of the web that had to be taken back an hour after it went out. */
function tellRollback(
  { calendar, people, beats }: DemoContext,
  history: HistoryPlan,
  { web }: Services,
  week: number,
): void {
  const { delivery } = history;
  const sunday = calendar.fridayDaysAgo(week) - 2;
  let before: Commit | undefined;
  beats.add(calendar.daysAgo(sunday + 2, '15:00'), at => {
    before = delivery.repository.resolve('main', at);
  });
  addRelease(history, week);
  beats.add(calendar.daysAgo(sunday, '03:40'), at => {
    delivery.deploy(web, 'prod', before!, at, {
      event: 'workflow_dispatch',
      actor: people.devopsLead,
      title: `Roll back to ${before!.version}`,
      target: {
        description: `Rollback to ${
          before!.version
        }: the instance table stayed empty`,
        payload: { rollback: true },
        approval: {
          at: at + 9 * MINUTE,
          by: people.engineeringManager,
          comment: 'Roll back.',
        },
      },
    });
  });
}

/** An emergency change outside the window that exists only on `main`. */
function tellHotfix(
  { calendar, people, beats }: DemoContext,
  { delivery }: HistoryPlan,
  { api }: Services,
): void {
  const wednesday = calendar.fridayDaysAgo(0) + 2;
  beats.add(calendar.daysAgo(wednesday, '14:20'), at => {
    const commit = delivery.hotfix(
      at,
      'Do not stop instances of other accounts',
      api.paths[0],
      people.hubot,
    );
    delivery.deploy(api, 'prod', commit, at + MINUTE, {
      target: {
        description:
          'Emergency change, allowed by the DevOps Lead: instances of other accounts were stopped',
        payload: {
          category: 'emergency',
          approvedBy: 'DevOps Lead',
        },
        approval: {
          at: at + 12 * MINUTE,
          by: people.devopsLead,
          comment: 'Emergency change, allowed.',
        },
      },
    });
  });
}

/** The newest release: the web went out and came back, the API still waits. */
function tellStuckApproval(
  { calendar, people, beats }: DemoContext,
  { delivery }: HistoryPlan,
  { api, web }: Services,
): void {
  const rollBack = (commit: Commit, at: number) =>
    delivery.deploy(web, 'prod', commit, at, {
      event: 'workflow_dispatch',
      actor: people.devopsLead,
      title: `Roll back to ${commit.version}`,
      target: {
        description: `Rollback to ${commit.version}: the first page took over three seconds`,
        payload: { rollback: true },
        approval: {
          at: at + 6 * MINUTE,
          by: people.engineeringManager,
          comment: 'Roll back.',
        },
      },
    });
  const friday = calendar.fridayDaysAgo(0);
  beats.add(calendar.daysAgo(friday, '15:10'), at => {
    const before = delivery.repository.deployments
      .filter(deployment => deployment.environment === 'web-production')
      .at(-1)!;
    const commit = delivery.release(at);
    delivery.deploy(api, 'prod', commit, at + 2 * MINUTE);
    const sunday = calendar.daysAgo(friday - 2, '02:20');
    delivery.deploy(web, 'prod', commit, at + 3 * MINUTE, {
      target: {
        approval: {
          at: sunday,
          by: people.devopsLead,
          comment: 'Checked in staging.',
        },
      },
    });
    const previous = delivery.repository.commits.get(before.sha)!;
    rollBack(previous, sunday + 55 * MINUTE);
  });
}

/** The day before the start: dev is ahead, and a staging deployment was rolled back by CloudFormation. */
function tellLastHours(
  { calendar, people, beats }: DemoContext,
  { delivery }: HistoryPlan,
  { api, web, infrastructure }: Services,
): void {
  for (const [service, hours] of [
    [api, 22],
    [web, 20],
    [infrastructure, 7],
    [api, 5],
    [web, 2.5],
    [api, 1.4],
  ] as const) {
    beats.add(calendar.hoursAgo(hours), at => {
      const commit = delivery.merge(service, at);
      delivery.deploy(service, 'dev', commit, at + 15_000);
    });
  }
  beats.add(calendar.hoursAgo(4), at => {
    const commit = delivery.repository.resolve('develop', at)!;
    delivery.deploy(api, 'staging', commit, at, {
      event: 'workflow_dispatch',
      actor: people.hubot,
      title: `Deploy ${commit.version} to staging`,
      target: {
        stackFailure: {
          stackName: 'ec2-manager-api-staging',
          logicalId: 'ScheduleFunction',
          resourceType: 'AWS::Lambda::Function',
          reason:
            'Resource handler returned message: "The role defined for the function cannot be assumed by Lambda. (Service: Lambda, Status Code: 400)"',
        },
      },
    });
  });
}
