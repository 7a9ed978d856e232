export * from './StackSummary';
