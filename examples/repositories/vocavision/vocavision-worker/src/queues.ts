export const queues = ['reminders', 'speech', 'statistics'] as const;
