export * from './UserShiftsCard';
