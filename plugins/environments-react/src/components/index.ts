export * from './AgeNote/AgeNote';
export * from './CopyableCode/CopyableCode';
export * from './EmptyTeaching/EmptyTeaching';
export * from './EnvironmentBadge/EnvironmentBadge';
export * from './RelativeTime/RelativeTime';
export * from './StatusChip/HealthStatusChip';
export * from './StatusChip/StatusChip';
export * from './StatusIcon/StatusIcon';
