export * from './formatExact';
export * from './formatSince';
export * from './formatRelative';
export * from './useNow';
