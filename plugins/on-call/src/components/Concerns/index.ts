export * from './ConcernsView';
