export * from './NfsOnCallPage';
export * from './OnCallPage';
