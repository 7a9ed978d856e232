export * from './exitCodeOf';
export * from './statusOrder';
export * from './types';
export * from './worstStatus';
