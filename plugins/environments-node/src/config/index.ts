export * from './defaultEnvironments';
export * from './parseConfigSection';
export * from './readAwsSettings';
export * from './readEnvironments';
export * from './readMilliseconds';
