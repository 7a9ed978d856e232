export * from './MyNextShift';
