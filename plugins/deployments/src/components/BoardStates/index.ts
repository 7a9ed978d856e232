export * from './FailedState';
