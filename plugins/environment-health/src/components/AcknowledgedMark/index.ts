export * from './AcknowledgedMark';
