export * from './RunbookSearchResult';
