export * from './HealthCard';
