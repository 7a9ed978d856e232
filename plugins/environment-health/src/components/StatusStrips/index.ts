export * from './StatusStrips';
