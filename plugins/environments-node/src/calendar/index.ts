export * from './CalendarFeeds';
export * from './feedSecret';
export * from './FeedStore';
export * from './lapsedEvent';
export * from './renderCalendar';
export * from './sendCalendar';
