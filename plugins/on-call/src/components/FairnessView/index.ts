export * from './FairnessView';
export * from './ScheduleFairness';
