/** Minutes as one would say them: up to two hours in minutes, then in hours. */
export function splitDuration(minutes: number): {
  unit: 'minutes' | 'hours';
  value: number;
} {
  return minutes < 120
    ? { unit: 'minutes', value: minutes }
    : { unit: 'hours', value: Math.round(minutes / 30) / 2 };
}
