import type { AwsService } from './AwsService';
import { cloudFormationService } from './cloudformation/cloudFormationService';
import { stsService } from './sts/stsService';

/**
 * The services of the sandbox's AWS, by the name with which clients sign for them.
 * To add one: a folder of its own with its operations, a wire protocol under
 * `protocol/` if it speaks a new one, and a line here.
 */
export const services: Record<string, AwsService> = {
  cloudformation: cloudFormationService,
  sts: stsService,
};
