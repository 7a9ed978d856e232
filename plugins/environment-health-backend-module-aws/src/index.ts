/**
 * Health checks of what CloudFormation stacks own in AWS.
 *
 * @packageDocumentation
 */
export { environmentHealthModuleAws as default } from './module';
