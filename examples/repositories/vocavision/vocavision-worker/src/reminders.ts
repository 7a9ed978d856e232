export const reminderBatchSize = 100;
