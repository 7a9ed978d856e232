export * from './awsConsoleUrl';
export * from './consolePaths';
