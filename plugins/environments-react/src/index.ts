/**
 * What every Callboard tab shares: how states look, how filters and pages work,
 * how what is shown is kept current.
 *
 * @packageDocumentation
 */
export * from './components';
export * from './format';
export * from './hooks';
export * from './time';
export * from './tone';
export * from './translation';
