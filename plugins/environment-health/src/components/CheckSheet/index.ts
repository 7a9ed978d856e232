export * from './CheckSheet';
