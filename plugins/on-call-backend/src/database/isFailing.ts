/** Whether what was tried last failed. */
export function isFailing(row: {
  observed_at?: string | null;
  error_at?: string | null;
}): boolean {
  return Boolean(
    row.error_at && (!row.observed_at || row.error_at > row.observed_at),
  );
}
