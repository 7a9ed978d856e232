export * from './runbooksApiRef';
