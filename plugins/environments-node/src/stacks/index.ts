export * from './DefaultStackInventoryService';
export * from './StackInventoryService';
export * from './matchStacks';
export * from './stackInventoryServiceRef';
export * from './toStackSummary';
