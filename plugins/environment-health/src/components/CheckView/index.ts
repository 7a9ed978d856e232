export * from './CheckLinks';
export * from './CheckView';
