export * from './RunbookLinks';
export * from './RunbookLinksApi';
export * from './runbookLinksApiRef';
export * from './runbooksApiRef';
