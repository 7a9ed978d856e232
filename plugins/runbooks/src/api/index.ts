export * from './RunbookLinks';
export * from './runbookLinksApiRef';
export * from './runbooksApiRef';
