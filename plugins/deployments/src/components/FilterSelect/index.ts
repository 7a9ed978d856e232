export * from './FilterSelect';
export * from './useFilterStyles';
