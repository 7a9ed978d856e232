export * from './MyShiftsView';
export * from './PersonShiftRow';
