export * from './RunbookSearchDocument';
export * from './runbookText';
