export * from './HealthTable';
