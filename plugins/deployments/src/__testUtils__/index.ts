export * from './FakeSignals';
export * from './renderScreen';
export * from './translate';
