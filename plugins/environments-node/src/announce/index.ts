export * from './ChangeAnnouncer';
