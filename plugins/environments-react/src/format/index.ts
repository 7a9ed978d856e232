export * from './annotations';
export * from './errors';
export * from './isWebUrl';
