export * from './parseRepositoryUrl';
