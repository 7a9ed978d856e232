export * from './formatExact';
export * from './formatRelative';
export * from './useNow';
