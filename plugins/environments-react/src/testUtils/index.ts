/**
 * For the tests of Callboard's tabs.
 *
 * @packageDocumentation
 */
export * from './FakeSignals';
export * from './renderScreen';
