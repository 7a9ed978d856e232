/**
 * Reads deployments, workflow runs and approvals from GitHub.
 *
 * @packageDocumentation
 */
export { deploymentsModuleGithub as default } from './module';
