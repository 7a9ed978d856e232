export * from './BackgroundWork';
export * from './failureSentence';
export * from './RequestedWork';
