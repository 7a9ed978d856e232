import type { HealthLink } from '@callboard/backstage-plugin-environment-health-common';
import type {
  HealthCheckSuite,
  HealthSuiteFinding,
  HealthTarget,
} from '@callboard/backstage-plugin-environment-health-node';
import type {
  AwsClientsService,
  AwsPlace,
} from '@callboard/backstage-plugin-environments-node';
import { findingOf } from '../shared/findingOf';
import { placeOf } from '../shared/placeOf';
import { subjectIn } from '../shared/subjectIn';
import type { AwsCheckServices } from '../AwsCheckServices';
import { AlarmIndex } from './alarms/AlarmIndex';
import type { AlarmRecord } from './alarms/AlarmRecord';
import { findRunbookUrl } from './alarms/findRunbookUrl';
import { judgeAlarm } from './alarms/judgeAlarm';
import { listAlarms } from './alarms/listAlarms';
import { RunbookTags } from './alarms/RunbookTags';
import { isCovered } from './coverage/isCovered';
import { judgeCoverage } from './coverage/judgeCoverage';
import { wantedAlerts } from './coverage/wantedAlerts';

const ALARMS = 'aws.alarms';
const COVERAGE = 'aws.alert-coverage';
const ALL = 'all alerts';

/**
 * CloudWatch alarms, and the alerts that are missing among them: one pagination of
 * `DescribeAlarms` an account and region, a hundred alarms a call; once an hour the
 * runbooks that alarms name by a tag.
 *
 * @remarks
 * A composite alarm that fires hides none of the alarms that it watches. Alarms that
 * do nothing but scale say how busy a service is, not how well, and are left out.
 */
export function alarmsSuite(services: AwsCheckServices): HealthCheckSuite {
  const { clients } = services;
  const runbookTags = new RunbookTags(services);
  return {
    id: ALARMS,
    needs: 'alarms',
    schedule: { frequency: { minutes: 2 }, timeout: { minutes: 2 } },
    checks: [
      {
        id: ALARMS,
        category: 'monitoring',
        title: 'CloudWatch alarms',
        description:
          'Whether an alarm of the stacks or with the configured prefix fires; one of a lesser severity is a warning.',
      },
      {
        id: COVERAGE,
        category: 'monitoring',
        title: 'Alert coverage',
        description:
          'Whether alarms tell of server errors, latency, throttling, failed sign-ins and low activity; one that is missing in production is a warning.',
      },
    ],
    async run(batch) {
      const place = placeOf(batch);
      const index = new AlarmIndex(
        await listAlarms(clients, place, batch.signal),
      );
      const tagged = await runbookTags.read(place, batch.signal);
      const linksOf = (alarm: AlarmRecord) => [
        ...runbookLink(tagged[alarm.arn] ?? findRunbookUrl(alarm.description)),
        alarmLink(clients, place, alarm.name),
      ];
      return {
        findings: batch.targets.flatMap(target => [
          ...standing(index, target, place, linksOf),
          ...coverage(index, target, place),
        ]),
      };
    },
  };
}

function standing(
  index: AlarmIndex,
  target: HealthTarget,
  place: AwsPlace,
  linksOf: (alarm: AlarmRecord) => HealthLink[],
): HealthSuiteFinding[] {
  const present = index
    .ofTarget(target)
    .filter(({ scalesOnly }) => !scalesOnly)
    .map(alarm =>
      findingOf(ALARMS, target, {
        subject: subjectIn(target, place, alarm.name),
        ...judgeAlarm(alarm, target.environment.tier),
        links: linksOf(alarm),
      }),
    );
  const missing = index.missingOf(target).map(({ stack, physicalId }) =>
    findingOf(ALARMS, target, {
      subject: subjectIn(target, place, physicalId),
      status: 'warning',
      summary: `The stack ${stack.stackName} made this alarm, and it is gone.`,
      action: 'Update the stack so that it makes the alarm again.',
    }),
  );
  return [...present, ...missing];
}

function coverage(
  index: AlarmIndex,
  target: HealthTarget,
  place: AwsPlace,
): HealthSuiteFinding[] {
  const wanted = wantedAlerts(target);
  const own = index.ofTarget(target);
  const missing = wanted.filter(
    alert =>
      !isCovered(alert, own) &&
      !isCovered(alert, index.onResource(alert.resource.physicalId)),
  );
  return judgeCoverage(wanted, missing, target.environment.tier).map(
    ({ subject, ...verdict }) => {
      // What is said of all alerts needs a name only where it is said of several places.
      const named = subjectIn(target, place, subject ?? ALL);
      return findingOf(COVERAGE, target, {
        ...verdict,
        ...(named !== ALL && { subject: named }),
      });
    },
  );
}

function runbookLink(url: string | undefined): HealthLink[] {
  return url ? [{ kind: 'runbook', title: 'Open the runbook', url }] : [];
}

function alarmLink(
  clients: AwsClientsService,
  place: AwsPlace,
  name: string,
): HealthLink {
  return {
    kind: 'alarm',
    title: `Open ${name} in CloudWatch`,
    url: clients.consoleUrl(
      place,
      `/cloudwatch/home?region=${
        place.region
      }#alarmsV2:alarm/${encodeURIComponent(name)}`,
    ),
  };
}
