export * from './CheckView';
export * from './CheckWays';
