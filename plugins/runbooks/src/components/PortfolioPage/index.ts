export * from './NfsRunbooksPage';
export * from './RunbooksPage';
