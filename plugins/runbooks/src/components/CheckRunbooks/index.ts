export * from './CheckRunbooks';
