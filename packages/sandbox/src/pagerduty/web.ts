import type { Router } from 'express';
import type { PagerDutyContext } from './PagerDutyContext';
import { PagerDutyError } from './protocol/PagerDutyError';

/** Plain pages behind the links that the API hands out, so that none of them is dead. */
export function addPages(
  router: Router,
  { world, clock }: PagerDutyContext,
): void {
  const nameOf = (userId: string) => world.users.get(userId)?.name ?? userId;
  const pages: Record<string, (id: string) => string[] | undefined> = {
    users: id => {
      const user = world.users.get(id);
      return user && [user.name, user.jobTitle, user.email];
    },
    schedules: id => {
      const schedule = world.schedules.get(id);
      const now = clock.now();
      return (
        schedule && [
          schedule.name,
          schedule.description,
          ...world
            .finalEntries(schedule, { from: now, to: now })
            .map(({ userId }) => `On call now: ${nameOf(userId)}`),
        ]
      );
    },
    escalation_policies: id => {
      const policy = world.policies.get(id);
      return (
        policy && [
          policy.name,
          ...policy.rules.map(
            ({ minutes, targets }, index) =>
              `Level ${index + 1}, ${minutes} minutes: ${targets
                .map(target =>
                  target.kind === 'user'
                    ? nameOf(target.id)
                    : world.schedules.get(target.id)!.name,
                )
                .join(', ')}`,
          ),
        ]
      );
    },
    'service-directory': id => {
      const service = world.services.get(id);
      return service && [service.name, service.description];
    },
    incidents: id => {
      const incident = world.incidents.find(each => each.id === id);
      return (
        incident && [
          `#${incident.number} ${incident.title}`,
          ...incident.changes.map(
            ({ at, status, userId }) =>
              `${new Date(at).toISOString()} ${status}${
                userId ? ` by ${nameOf(userId)}` : ''
              }`,
          ),
        ]
      );
    },
  };
  router.get('/web/:kind/:id', (request, response) => {
    const { kind, id } = request.params;
    const lines = Object.hasOwn(pages, kind) ? pages[kind](id) : undefined;
    if (!lines) {
      throw PagerDutyError.notFound();
    }
    response.type('html').send(
      `<!doctype html><meta charset="utf-8"><title>${escaped(
        lines[0],
      )}</title><h1>${escaped(lines[0])}</h1>${lines
        .slice(1)
        .map(line => `<p>${escaped(line)}</p>`)
        .join('')}`,
    );
  });
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
