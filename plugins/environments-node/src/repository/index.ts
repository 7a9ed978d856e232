export * from './explainReadError';
export * from './push';
