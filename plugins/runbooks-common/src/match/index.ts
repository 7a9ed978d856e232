export * from './matchRunbooks';
