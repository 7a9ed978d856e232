export * from './ContactButtons';
export * from './FirstContact';
