export * from './environmentHealthApiRef';
