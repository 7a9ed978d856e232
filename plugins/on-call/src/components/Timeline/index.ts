export * from './Timeline';
export * from './timelineRow';
