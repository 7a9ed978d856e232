export * from './useAsking';
export * from './useCatalogFacets';
export * from './useCursorPaging';
export * from './useLiveQuery';
export * from './useLiveResource';
export type { OwnerChoice } from './useOwnerFilter';
export * from './useOwnership';
export * from './usePortfolioUrl';
export * from './useUrlState';
