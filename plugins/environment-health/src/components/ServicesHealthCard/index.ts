export * from './ServicesHealthCard';
