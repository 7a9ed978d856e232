export * from './SwapList';
