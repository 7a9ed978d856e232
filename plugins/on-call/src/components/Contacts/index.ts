export * from './ContactButtons';
