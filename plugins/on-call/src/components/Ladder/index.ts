export * from './EscalationLadder';
export * from './ScheduleLevel';
