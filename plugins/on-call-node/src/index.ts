/**
 * The extension point for providers of on-call schedules.
 *
 * @packageDocumentation
 */
export * from './OnCallPager';
export * from './OnCallProvider';
export * from './onCallProvidersExtensionPoint';
