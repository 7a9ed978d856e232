export * from './GapsView';
