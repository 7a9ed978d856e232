export * from './CatalogSync';
export * from './CatalogTargets';
export * from './describeEntity';
