/** What stands on the tab: the list, one runbook or one run. */
export type TabTarget = { runbookId?: string; runId?: string };

/** What a runbook is opened for; presets the dialog that starts a run. */
export interface RunPreset {
  /** Name of an environment. */
  environment?: string;
  /** Id of the health result of an alarm. */
  alarm?: string;
  /** Day of an occurrence of a procedure, `YYYY-MM-DD`. */
  day?: string;
  /** Opens the dialog at once. */
  start?: boolean;
}

/** The preset as it stands in the address: empty, or with its question mark. */
export function presetQuery({ start, ...rest }: RunPreset): string {
  const parameters = new URLSearchParams(
    Object.entries({ ...rest, start: start ? '1' : undefined }).filter(
      (entry): entry is [string, string] => Boolean(entry[1]),
    ),
  ).toString();
  return parameters && `?${parameters}`;
}

/**
 * The Runbooks tab under an entity's page, optionally with a runbook or a run opened, for links
 * from elsewhere. The tab's place under the page is the one that both frontend systems give it
 * where nobody moves it.
 */
export function runbooksTabLink(
  entityLink: string,
  target: TabTarget = {},
  preset: RunPreset = {},
): string {
  const { runbookId, runId } = target;
  const base = `${entityLink.replace(/\/$/, '')}/runbooks`;
  let path = base;
  if (runId) {
    path = `${base}/runs/${encodeURIComponent(runId)}`;
  } else if (runbookId) {
    path = `${base}/${encodeURIComponent(runbookId)}`;
  }
  return `${path}${presetQuery(preset)}`;
}
