export * from './describeWindow';
export * from './isInsideWindow';
export * from './isTimeZone';
export * from './matchEnvironment';
export * from './nextOpening';
export * from './types';
export * from './wallClock';
export * from './windowEnd';
