export * from './NeedsSomeone';
