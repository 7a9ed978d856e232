export * from './HealthCategory';
export * from './HealthCheckDescription';
export * from './HealthCheckResult';
export * from './HealthAcknowledgement';
export * from './EntityHealth';
export * from './HealthHistory';
export * from './MetricSeries';
export * from './HealthPortfolio';
