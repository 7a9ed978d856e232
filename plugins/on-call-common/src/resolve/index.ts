export * from './conflictsOf';
export * from './fairnessOf';
export * from './gapsOf';
export * from './holesAfter';
export * from './joinShifts';
export * from './levelsAt';
export * from './resolveShifts';
export * from './standingAt';
