export * from './OnCallReadState';
