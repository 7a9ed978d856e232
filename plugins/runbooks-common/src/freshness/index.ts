export * from './freshnessOf';
