export * from './RunbookPage';
