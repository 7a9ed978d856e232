export * from './defaultEnvironments';
export * from './readAwsSettings';
export * from './readEnvironments';
