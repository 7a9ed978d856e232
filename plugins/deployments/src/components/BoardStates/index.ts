export * from './FailedState';
export * from './InvalidAnnotationState';
export * from './NotConfiguredState';
export * from './StaleNotice';
