export * from './RunbooksCard';
