export * from './MetricCharts';
