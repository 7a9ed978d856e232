export * from './ProblemList';
export * from './ProblemNote';
