export * from './PersonName';
export * from './PersonNow';
export * from './ScheduleName';
