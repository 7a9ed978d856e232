export * from './describeDestruction';
export * from './parseRunbooks';
