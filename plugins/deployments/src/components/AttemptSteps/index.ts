export * from './AttemptSteps';
