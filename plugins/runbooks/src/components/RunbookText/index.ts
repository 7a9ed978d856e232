export * from './RunbookBlockView';
export * from './RunbookCodeBlock';
export * from './RunbookMarkdown';
export * from './RunbookTextContext';
