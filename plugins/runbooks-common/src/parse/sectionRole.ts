import type { RunbookSectionRole } from '../types';

type KnownRole = Exclude<RunbookSectionRole, 'other'>;

/** What a title says about the section below it. */
export interface TitleReading {
  role: RunbookSectionRole;
  /** Whether the whole title is a known spelling, not only a part of it. */
  exact: boolean;
  /** Whether the title is one that runbooks have and other documents have not. */
  telling: boolean;
}

/**
 * Spellings in lower case. Sources: the three source documents, and the public
 * collections of prometheus-operator, OpenShift, KubeVirt and GitLab.
 */
const SPELLINGS: Record<KnownRole, string[]> = {
  symptoms: [
    ...['symptom', 'symptoms', 'meaning', 'signs', 'indicators', 'detection'],
    ...['alert', 'alerts', 'alert description', 'alert meaning'],
    ...['alert behavior', 'alert behaviour', 'alert details'],
    ...['what is happening', 'what happens', 'what this alert means'],
    ...['how to recognise it', 'how to recognize it', 'problem'],
  ],
  impact: [
    ...['impact', 'user impact', 'customer impact', 'business impact'],
    ...['blast radius', 'consequences', 'effects', 'effect'],
  ],
  diagnosis: [
    ...['diagnosis', 'diagnose', 'diagnostics', 'diagnostic steps'],
    ...['diagnosis steps', 'troubleshooting', 'troubleshooting steps'],
    ...['investigation', 'investigate', 'investigation steps', 'triage'],
    ...['triage steps', 'debugging', 'debug', 'what to check', 'causes'],
    ...['possible causes', 'common causes', 'likely causes', 'root cause'],
    ...['root causes', 'initial triage', 'initial investigation'],
    ...['how to investigate', 'dashboards', 'useful queries'],
  ],
  immediate: [
    ...['immediate action', 'immediate actions', 'immediate steps'],
    ...['immediate response', 'initial actions', 'initial response'],
    ...['first actions', 'first response', 'first steps', 'first aid'],
    ...['do this first', 'stop the bleeding'],
  ],
  resolution: [
    ...['resolution', 'resolution steps', 'resolve', 'mitigation'],
    ...['mitigation steps', 'mitigate', 'remediation', 'remediation steps'],
    ...['remedy', 'fix', 'fixes', 'solution', 'solutions', 'action'],
    ...['actions', 'actions to take', 'recommended actions', 'recovery'],
    ...['recovery steps', 'steps', 'step by step', 'procedure', 'process'],
    ...['instructions', 'workaround', 'workarounds', 'how to fix'],
    ...['how to fix it', 'how to resolve', 'what to do', 'repair'],
    ...['response', 'response steps', 'corrective actions', 'rollback'],
    ...['roll back', 'possible resolutions', 'possible fixes'],
    ...[
      'possible solutions',
      'resolutions',
      'execution',
      'execute',
      'implementation',
      'tasks',
    ],
  ],
  verification: [
    ...['verification', 'verify', 'verification steps', 'validation'],
    ...['validate', 'verify the fix', 'verify fix', 'confirm resolution'],
    ...['confirmation', 'verification checklist', 'final verification'],
    ...['smoke test', 'smoke tests', 'post checks', 'post-checks'],
    ...['success criteria', 'post-validation', 'how to verify'],
  ],
  prevention: [
    ...[
      'prevention',
      'prevent',
      'preventive measures',
      'preventative measures',
    ],
    ...['preventing recurrence', 'prevent recurrence', 'long-term fix'],
    ...['follow-up', 'follow up', 'follow-ups', 'follow-up actions'],
    ...['aftercare', 'lessons learned'],
  ],
  escalation: [
    ...['escalation', 'escalate', 'escalation path', 'escalation matrix'],
    ...['escalation policy', 'escalation contacts', 'escalation steps'],
    ...['when to escalate', 'contact', 'contacts', 'emergency contacts'],
    ...['who to call', 'who to contact', 'get help', 'getting help'],
  ],
  notifications: [
    ...['notification', 'notifications', 'required notifications', 'notify'],
    ...['communication', 'communications', 'stakeholder communication'],
    ...['who to notify', 'who to tell', 'stakeholders'],
  ],
  checklist: [
    ...['checklist', 'check list', 'action items', 'review items'],
    ...['to do', 'todo', 'pre-checks', 'prechecks', 'pre-flight checks'],
  ],
};

/** Known, but every kind of document has them. */
const COMMON: Record<string, KnownRole> = {
  overview: 'symptoms',
  summary: 'symptoms',
  description: 'symptoms',
  about: 'symptoms',
  'about this alert': 'symptoms',
};

/** Which one counts where a title names two: what one does comes before what one reads. */
const PRECEDENCE: KnownRole[] = [
  ...(['immediate', 'resolution', 'checklist', 'verification'] as const),
  ...(['diagnosis', 'escalation', 'notifications', 'symptoms'] as const),
  ...(['impact', 'prevention'] as const),
];

const ROLES = new Map<string, KnownRole>(
  Object.entries(SPELLINGS).flatMap(([role, spellings]) =>
    spellings.map(spelling => [spelling, role as KnownRole] as const),
  ),
);

/** Roles that tell a runbook from other chapters; people have contacts everywhere. */
const TELLING = new Set<RunbookSectionRole>([
  ...(['symptoms', 'impact', 'diagnosis', 'immediate'] as const),
  ...(['resolution', 'verification', 'prevention', 'checklist'] as const),
]);

/** Reads a section's role off its title, whatever numbers, signs and remarks surround it. */
export function readSectionTitle(title: string): TitleReading {
  const plain = plainTitle(title);
  const common = COMMON[plain];
  if (Object.hasOwn(COMMON, plain)) {
    return { role: common, exact: true, telling: false };
  }
  const exact = ROLES.get(plain);
  if (exact) {
    return { role: exact, exact: true, telling: TELLING.has(exact) };
  }
  const part = rolesOfParts(plain);
  return part
    ? { role: part.role, exact: part.exact, telling: TELLING.has(part.role) }
    : { role: 'other', exact: false, telling: false };
}

function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .replace(/\s+/g, ' ');
}

function rolesOfParts(
  plain: string,
): { role: KnownRole; exact: boolean } | undefined {
  const joined = plain.split(/ and | or |\s*[&/,+]\s*/);
  const known = joined.flatMap(part => ROLES.get(part.trim()) ?? []);
  if (known.length) {
    return {
      role: PRECEDENCE.find(role => known.includes(role)) ?? known[0],
      exact: known.length === joined.length,
    };
  }
  // `Diagnosis: the network`, `Resolution – option A`
  const [head] = plain.split(/\s*:\s+|\s+[-–—]\s+/);
  const ofHead = head === plain ? undefined : ROLES.get(head);
  if (ofHead) {
    return { role: ofHead, exact: false };
  }
  if (/ check ?list$/.test(plain)) {
    return { role: 'checklist', exact: false };
  }
  if (/^\S+( \S+)? (steps|procedure)$/.test(plain)) {
    return { role: 'resolution', exact: false };
  }
  return undefined;
}
