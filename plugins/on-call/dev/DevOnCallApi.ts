import { ConflictError, NotAllowedError } from '@backstage/errors';
import type { EntityOnCall } from '@callboard/backstage-plugin-on-call-common';
import {
  FixtureOnCallApi,
  desertedFixture,
  entityOnCallFixture,
  primaryFixture,
  secondaryFixture,
} from '../src/fixtures';
import type { KnownOnCall } from '../src/format/answers';

type Situation = (entityRef: string) => Promise<EntityOnCall>;

const changed = (
  change: (known: KnownOnCall) => Partial<KnownOnCall>,
): Situation => {
  return async entityRef => {
    const known = entityOnCallFixture(new Date());
    return { ...known, entityRef, ...change(known) };
  };
};

/** Situations of a tab by the name of the entity that is in them. */
const situations: Record<string, Situation> = {
  'nobody-on-call': async entityRef => ({
    ...desertedFixture(new Date()),
    entityRef,
  }),
  'two-policies': changed(({ policies: [first] }) => ({
    policies: [
      first,
      {
        ...first,
        policy: { ...first.policy, id: 'security', title: 'Security' },
        levels: first.levels.slice(1),
      },
    ],
  })),
  'no-policy': changed(() => ({ policies: [] })),
  'not-known': changed(() => {
    const secondary = secondaryFixture(new Date());
    const { standing } = secondary;
    return {
      policies: [],
      schedules: [
        primaryFixture(new Date()),
        {
          ...secondary,
          standing: { ...standing, now: { people: [], unknown: true } },
        },
      ],
    };
  }),
  'with-problems': changed(() => ({
    inheritedFrom: 'system:default/ec2-manager',
    problems: [
      {
        source: 'oncall.yaml',
        url: 'https://github.com/cloud-tools/ec2-manager-api/blob/main/oncall.yaml#L7',
        line: 7,
        path: 'schedules[1].timeZone',
        message: 'Expected an IANA time zone, found “Mars/Olympus”.',
      },
    ],
  })),
  'ec2-manager-docs': async entityRef => ({
    kind: 'not-configured',
    entityRef,
    missing: ['callboard.io/on-call', 'pagerduty.com/service-id'],
  }),
  'static-site-archive': async entityRef => ({
    kind: 'invalid-definition',
    entityRef,
    problems: [
      {
        source: 'oncall.yaml',
        line: 3,
        path: 'schedules',
        message: 'Expected a list of schedules, found a text.',
      },
    ],
  }),
  'just-named': async entityRef => ({ kind: 'pending', entityRef }),
  'only-to-look-at': changed(() => ({ may: { override: false, page: false } })),
  'not-for-you': async () => {
    throw new NotAllowedError();
  },
  broken: async () => {
    throw new Error('connect ECONNREFUSED 127.0.0.1:5432');
  },
  slow: () => new Promise(() => {}),
};

export const entityNames = ['ec2-manager-api', ...Object.keys(situations)];

/** Answers as of now, and for some entities with what goes wrong. */
export class DevOnCallApi extends FixtureOnCallApi {
  async getOnCall(entityRef: string): Promise<EntityOnCall> {
    const situation = situations[entityRef.split('/')[1]];
    return situation ? situation(entityRef) : super.getOnCall(entityRef);
  }

  async removeOverride(): Promise<void> {
    throw new ConflictError('Nobody would be on call on Thursday.');
  }
}
