export * from './fillVariables';
export * from './resolveLink';
