export * from './Change';
export * from './ChangesProvider';
