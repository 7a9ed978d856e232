export * from './runbookText';
