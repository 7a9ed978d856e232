export * from './DefaultEnvironmentsService';
export * from './EnvironmentsService';
export * from './environmentsServiceRef';
