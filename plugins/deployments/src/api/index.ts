export * from './deploymentsApiRef';
