import { listOf, paginate } from '../protocol/paginate';
import { found, type PagerDutyRest } from './PagerDutyRest';

/** Incidents that events made, oldest first. */
export function addIncidents(rest: PagerDutyRest): void {
  const { world } = rest.context;
  rest.on('get', '/incidents', ({ request, render }) => {
    const key = request.query.incident_key;
    const statuses = listOf(request, 'statuses');
    const services = listOf(request, 'service_ids');
    return paginate(
      request,
      'incidents',
      world.incidents
        .filter(
          ({ dedupKey, serviceId, changes }) =>
            (key === undefined || dedupKey === key) &&
            (services.length === 0 || services.includes(serviceId)) &&
            (statuses.length === 0 ||
              statuses.includes(changes.at(-1)!.status)),
        )
        .map(incident => render.incident(incident)),
    );
  });
  rest.on('get', '/incidents/:id', ({ params, render }) => ({
    incident: render.incident(
      found(world.incidents.find(({ id }) => id === params.id)),
    ),
  }));
}
