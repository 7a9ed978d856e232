import type { Config } from '@backstage/config';
import type { HealthCheckSuite } from '@callboard/backstage-plugin-environment-health-node';
import type { AwsCheckServices } from './AwsCheckServices';
import { certificateSuite } from './certificates/certificateSuite';
import { distributionSuite } from './cloudfront/distributionSuite';
import { alarmsSuite } from './monitoring/alarmsSuite';
import { dashboardsSuite } from './monitoring/dashboardsSuite';
import { metricsSuite } from './performance/metricsSuite';
import { performanceSuite } from './performance/performanceSuite';
import { readAwsHealthConfig } from './config/readAwsHealthConfig';
import { bucketSuite } from './s3/bucketSuite';
import { dynamoDbSuite } from './dynamodb/dynamoDbSuite';
import { ecsSuite } from './infrastructure/ecs/ecsSuite';
import { lambdaSuite } from './infrastructure/lambda/lambdaSuite';
import { stacksSuite } from './infrastructure/stacks/stacksSuite';
import { backupSuite } from './backup/backupSuite';
import { costSuite } from './cost/costSuite';
import { tagSuite } from './tags/tagSuite';
import { templateSuite } from './templates/templateSuite';

/** Every suite of this module. A new one is a folder of its own and a line here. */
export function createSuites(
  services: AwsCheckServices,
  config: Config,
): HealthCheckSuite[] {
  const settings = readAwsHealthConfig(config);
  return [
    stacksSuite(services),
    lambdaSuite(services),
    ecsSuite(services),
    dynamoDbSuite(services, config),
    bucketSuite(services),
    distributionSuite(services),
    certificateSuite(services),
    tagSuite(services, settings),
    templateSuite(services),
    backupSuite(services, settings),
    costSuite(services, settings),
    alarmsSuite(services),
    dashboardsSuite(services),
    performanceSuite(services),
    metricsSuite(services, '24h'),
    metricsSuite(services, '7d'),
  ];
}
