export * from './HealthMatrix';
