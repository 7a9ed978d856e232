/**
 * The Deployments tab, the Live versions card and the deployments portfolio.
 *
 * @packageDocumentation
 */
export * from './api';
export {
  DeploymentsPage,
  EntityDeploymentsContent,
  EntityLiveVersionsCard,
  deploymentsPlugin,
  isDeploymentsAvailable,
} from './plugin';
