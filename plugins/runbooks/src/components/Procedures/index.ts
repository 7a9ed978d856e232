export * from './DueTime';
export * from './ProceduresView';
