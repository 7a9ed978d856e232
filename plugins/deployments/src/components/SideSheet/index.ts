export * from './SideSheet';
