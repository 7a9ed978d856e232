/** Texts of the tab of one entity. */
export const tabMessages = {
  tab: {
    title: 'Runbooks',
    loading: 'Reading the runbooks …',
  },
} as const;
