export * from './GroupOnCallCard';
