export * from './useCatalogFacets';
export * from './useCursorPaging';
export * from './useLiveResource';
export * from './useOwnerFilter';
export * from './useOwnership';
export * from './useUrlState';
