export * from './formatLint';
export * from './LintFile';
export * from './lintRunbooks';
export { RUNBOOK_VARIABLES } from './lintRunbook';
