export * from './BackgroundWork';
export * from './failureSentence';
