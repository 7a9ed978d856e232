export * from './onCallApiRef';
