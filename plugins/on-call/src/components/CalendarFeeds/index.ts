export * from './CalendarFeeds';
