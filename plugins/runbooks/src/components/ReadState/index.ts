export * from './ReadState';
