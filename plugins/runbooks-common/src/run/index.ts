export * from './applyActions';
export * from './countSteps';
export * from './escapeMarkdown';
export * from './exportRun';
export * from './flattenSteps';
export * from './foldRun';
export * from './summarizeProgress';
