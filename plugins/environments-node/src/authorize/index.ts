export * from './EntityAuthorizer';
export * from './pageOfReadable';
export * from './readableEntities';
