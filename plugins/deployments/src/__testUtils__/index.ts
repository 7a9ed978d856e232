export * from './renderScreen';
export * from './translate';
