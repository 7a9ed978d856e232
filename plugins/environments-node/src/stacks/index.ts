export * from './DefaultStackInventoryService';
export * from './StackInventoryService';
export * from './matchStacks';
export * from './placesOfEnvironment';
export * from './stackInventoryServiceRef';
export * from './toStackSummary';
