const LESSER =
  /^(warn(ing)?|info(rmational)?|notice|low|minor|p[345]|s(ev)?-?[345])$/i;
const MARKER = /\bseverity\s*[:=]\s*"?([\w-]+)/i;
const SUFFIX = /[-_./ ](warning|warn|info|notice)$/i;

/**
 * How bad it is when an alarm fires.
 *
 * @remarks
 * CloudWatch knows no severity and lists no tags, so it is read off the description
 * (`Severity: warning`, `severity=low`), and where that says nothing, off the end of
 * the name (`…-warning`, `…-info`). What says neither counts in full.
 */
export function alarmSeverity({
  name,
  description,
}: {
  name: string;
  description: string;
}): 'warning' | 'unhealthy' {
  const marker = MARKER.exec(description)?.[1];
  const isLesser = marker ? LESSER.test(marker) : SUFFIX.test(name);
  return isLesser ? 'warning' : 'unhealthy';
}
