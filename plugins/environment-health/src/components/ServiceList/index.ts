export * from './ServiceList';
