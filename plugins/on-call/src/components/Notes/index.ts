export * from './HandOffNotes';
