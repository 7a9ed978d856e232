export * from './matchRunbooks';
export * from './parseRepositoryUrl';
