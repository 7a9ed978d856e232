export * from './OverviewFilterBar';
export * from './ScheduleStandingRow';
export * from './WhoIsOnCall';
