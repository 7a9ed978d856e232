export * from './EntityRunbooks';
export * from './Freshness';
export * from './ProcedureOccurrence';
export * from './RunDetails';
export * from './Runbook';
export * from './RunbookPortfolio';
export * from './RunbookRun';
