/** How long texts may be, in characters, and how many there may be of something. */
export const runLimits = {
  id: 100,
  note: 4000,
  outcome: 1000,
  reason: 500,
  /** In one request. */
  actions: 100,
  /** In one run: more than people can do, and less than makes reading it slow. */
  events: 5000,
  /** Runs on one page. */
  page: 100,
};
