export * from './OnCallCard';
