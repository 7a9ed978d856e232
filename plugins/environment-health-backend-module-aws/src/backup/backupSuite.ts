import type { HealthCheckSuite } from '@callboard/backstage-plugin-environment-health-node';
import type { AwsClientsService } from '@callboard/backstage-plugin-environments-node';
import type { AwsHealthConfig } from '../config/readAwsHealthConfig';
import { findingOf } from '../shared/findingOf';
import { placeOf } from '../shared/placeOf';
import { resourcesOfType } from '../shared/resourcesOfType';
import { subjectIn } from '../shared/subjectIn';
import { backupKey, PROTECTED_TYPES } from './backupKey';
import { judgeBackupAge } from './judgeBackupAge';
import { listBackups } from './listBackups';

const CHECK = 'aws.backup-age';

/**
 * How old backups are of what AWS Backup protects; one listing a place. What it does
 * not protect is left out: whether that must be is another check's question.
 */
export function backupSuite(
  { clients }: { clients: AwsClientsService },
  { backupAge }: Pick<AwsHealthConfig, 'backupAge'>,
): HealthCheckSuite {
  return {
    id: 'aws.backup',
    needs: 'stack',
    schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
    checks: [
      {
        id: CHECK,
        category: 'recovery',
        title: 'Age of backups',
        description:
          'How old the last backup is of what AWS Backup protects: more than a day is a warning, more than a week unhealthy.',
      },
    ],
    async run(batch) {
      const resources = resourcesOfType(batch, ...PROTECTED_TYPES);
      if (resources.length === 0) {
        return { findings: [] };
      }
      const place = placeOf(batch);
      const backups = await listBackups(clients, place, batch.signal);
      return {
        findings: resources.flatMap(resource => {
          const backup = backups.get(backupKey(resource));
          const { target, stack, physicalId } = resource;
          return backup
            ? findingOf(CHECK, target, {
                subject: subjectIn(target, stack, physicalId),
                ...judgeBackupAge(backup.lastBackup, backupAge, batch.now),
                links: [
                  {
                    kind: 'console',
                    title: 'Open what AWS Backup protects',
                    url: clients.consoleUrl(
                      place,
                      `/backup/home?region=${place.region}#/resources`,
                    ),
                  },
                ],
              })
            : [];
        }),
      };
    },
  };
}
