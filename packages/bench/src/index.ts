/**
 * The measurements behind `yarn bench`.
 *
 * @packageDocumentation
 */
export { runBench } from './runBench';
export { parseOptions, type BenchOptions } from './options';
