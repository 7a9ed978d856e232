/**
 * The Environment health tab, its cards and its portfolio.
 *
 * @packageDocumentation
 */
export * from './api';
export {
  EntityEnvironmentHealthCard,
  EntityEnvironmentHealthContent,
  EntityServicesHealthCard,
  EnvironmentHealthPage,
  HomePageMyEnvironments,
  environmentHealthPlugin,
  isEnvironmentHealthAvailable,
} from './plugin';
