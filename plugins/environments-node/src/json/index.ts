export * from './canonicalJson';
export * from './hashOf';
