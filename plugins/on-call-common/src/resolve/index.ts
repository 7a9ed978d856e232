export * from './conflictsOf';
export * from './fairnessOf';
export * from './gapsOf';
export * from './holesAfter';
export * from './levelsAt';
export * from './resolveShifts';
export * from './standingAt';
