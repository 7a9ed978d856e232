export * from './WindowNote';
