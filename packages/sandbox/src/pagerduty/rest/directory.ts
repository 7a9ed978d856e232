import { listOf, paginate } from '../protocol/paginate';
import { found, matches, type PagerDutyRest } from './PagerDutyRest';

/** Services, escalation policies and users. */
export function addDirectory(rest: PagerDutyRest): void {
  const { world } = rest.context;

  rest.on('get', '/services', ({ request, render }) =>
    paginate(
      request,
      'services',
      [...world.services.values()]
        .filter(({ name }) => matches(request, name))
        .map(service => render.service(service, listOf(request, 'include'))),
    ),
  );
  rest.on('get', '/services/:id', ({ request, params, render }) => ({
    service: render.service(
      found(world.services.get(params.id)),
      listOf(request, 'include'),
    ),
  }));

  rest.on('get', '/escalation_policies', ({ request, render }) =>
    paginate(
      request,
      'escalation_policies',
      [...world.policies.values()]
        .filter(({ name }) => matches(request, name))
        .map(policy => render.policy(policy)),
    ),
  );
  rest.on('get', '/escalation_policies/:id', ({ params, render }) => ({
    escalation_policy: render.policy(found(world.policies.get(params.id))),
  }));

  rest.on('get', '/users', ({ request, render }) =>
    paginate(
      request,
      'users',
      [...world.users.values()]
        .filter(({ name, email }) => matches(request, name, email))
        .map(user => render.user(user, listOf(request, 'include'))),
    ),
  );
  rest.on('get', '/users/:id', ({ request, params, render }) => ({
    user: render.user(
      found(world.users.get(params.id)),
      listOf(request, 'include'),
    ),
  }));
}
