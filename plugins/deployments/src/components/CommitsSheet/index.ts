export * from './CommitsSheet';
