export * from './FreshnessMark';
export * from './OccurrenceMark';
export * from './RunOutcomeMark';
