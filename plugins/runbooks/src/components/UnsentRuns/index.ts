export * from './UnsentRuns';
