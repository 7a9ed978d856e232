export * from './OnCallScope';
