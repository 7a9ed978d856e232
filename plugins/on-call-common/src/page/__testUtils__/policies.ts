import fc from 'fast-check';
import type { EscalationPolicy } from '../../types';

/** Three levels: half an hour, two hours by default, and a last one that names no time. */
export const POLICY: EscalationPolicy = {
  id: 'default',
  title: 'Default',
  severities: ['S1', 'S2'],
  repeat: 1,
  levels: [
    {
      title: 'Primary',
      targets: [{ kind: 'schedule', scheduleId: 'primary' }],
      escalateAfter: { S1: 30 },
    },
    {
      title: 'Team lead',
      targets: [{ kind: 'person', ref: 'user:default/lead' }],
      escalateAfter: { default: 120 },
    },
    {
      title: 'Engineering manager',
      targets: [{ kind: 'person', ref: 'user:default/manager' }],
      escalateAfter: {},
    },
  ],
};

/** Policies of every form, which name a time on each level for every severity. */
export const timedPolicies: fc.Arbitrary<EscalationPolicy> = fc.record({
  id: fc.constant('any'),
  title: fc.constant('Any'),
  severities: fc.constant(['S1', 'S2']),
  repeat: fc.integer({ min: 0, max: 3 }),
  levels: fc.array(
    fc.record({
      title: fc.string(),
      targets: fc.constant([]),
      escalateAfter: fc.record({
        S1: fc.integer({ min: 1, max: 500 }),
        default: fc.integer({ min: 1, max: 500 }),
      }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});
