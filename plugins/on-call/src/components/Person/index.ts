export * from './PersonName';
export * from './PersonNow';
