export * from './LiveVersionsCard';
