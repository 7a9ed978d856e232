export * from './formatOnCallLint';
export * from './lintOnCallDefinition';
export * from './OnCallDefinition';
export * from './onCallJsonSchema';
export * from './parseOnCallDefinition';
