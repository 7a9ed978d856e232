export * from './explainReadError';
