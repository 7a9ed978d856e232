export * from './PageDialog';
export * from './PageSheet';
export * from './RecentPages';
export * from './usePageInUrl';
