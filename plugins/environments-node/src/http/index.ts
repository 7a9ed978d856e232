export * from './abortedWith';
export * from './audited';
export * from './cursors';
export * from './entityRefOf';
export * from './parameters';
