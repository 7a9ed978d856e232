export * from './BackgroundWork';
export * from './DueShards';
export * from './failureSentence';
export * from './RequestedWork';
