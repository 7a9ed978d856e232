export * from './AttemptNote';
