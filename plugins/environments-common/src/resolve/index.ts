export * from './inheritedAnnotation';
export * from './resolveEntityEnvironments';
