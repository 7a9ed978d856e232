export * from './AcknowledgementNote';
export * from './useAcknowledging';
