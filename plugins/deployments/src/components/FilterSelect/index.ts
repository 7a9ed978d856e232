export * from './FilterSelect';
