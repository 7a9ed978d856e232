export * from './BoardSkeleton';
