import type { AwsService } from './AwsService';
import { acmService } from './acm/acmService';
import { apiGatewayService } from './apigateway/apiGatewayService';
import { backupService } from './backup/backupService';
import { budgetsService } from './budgets/budgetsService';
import { costExplorerService } from './ce/costExplorerService';
import { cloudFormationService } from './cloudformation/cloudFormationService';
import { cloudFrontService } from './cloudfront/cloudFrontService';
import { cloudWatchService } from './cloudwatch/cloudWatchService';
import { s3Service } from './s3/s3Service';
import { dynamoDbService } from './dynamodb/dynamoDbService';
import { ecsService } from './ecs/ecsService';
import { lambdaService } from './lambda/lambdaService';
import { stsService } from './sts/stsService';
import { taggingService } from './tagging/taggingService';

/**
 * The services of the sandbox's AWS, by the name with which clients sign for them.
 * To add one: a folder of its own with its operations, a wire protocol under
 * `protocol/` if it speaks a new one, and a line here.
 */
export const services: Record<string, AwsService> = {
  acm: acmService,
  apigateway: apiGatewayService,
  backup: backupService,
  budgets: budgetsService,
  ce: costExplorerService,
  cloudformation: cloudFormationService,
  cloudfront: cloudFrontService,
  monitoring: cloudWatchService,
  s3: s3Service,
  dynamodb: dynamoDbService,
  ecs: ecsService,
  lambda: lambdaService,
  sts: stsService,
  tagging: taggingService,
};
