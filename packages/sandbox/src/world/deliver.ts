import { environmentOf, type Delivery } from './Delivery';
import type { Commit, Instant } from './model';
import { planPlatformDeployment } from './plan/planPlatformDeployment';
import type { RunPlan, Target } from './plan/RunPlan';
import type { EnvironmentName, Service } from './Service';

export interface DeliverOptions {
  pace?: number;
  failure?: RunPlan['failure'];
  target?: Partial<Target>;
  /** The newest commit of the environment's branch where absent, made if need be. */
  commit?: Commit;
  event?: RunPlan['event'];
}

/** Brings something new to an environment, by whatever way the service is delivered. */
export function deliver(
  delivery: Delivery,
  service: Service,
  name: EnvironmentName,
  at: Instant,
  options: DeliverOptions = {},
): Commit {
  const environment = environmentOf(service, name);
  const { commit: given, pace, ...rest } = options;
  const commit = given ?? somethingNew(delivery, service, name, at);
  if (service.delivery === 'platform') {
    planPlatformDeployment(delivery.world, {
      repository: service.repository,
      environment: environment.github!,
      production: name === 'prod',
      commit,
      ref: environment.branch,
      creator: delivery.world.accounts.get('deploy-platform[bot]'),
      startAt: at,
      url: environment.url!,
      outcome: options.failure ? 'failure' : 'success',
      pace,
    });
  } else {
    delivery.deploy(service, name, commit, at, { pace, ...rest });
  }
  return commit;
}

/** A release for production; elsewhere the tip of `develop`, or a new commit if that is deployed already. */
function somethingNew(
  delivery: Delivery,
  service: Service,
  name: EnvironmentName,
  at: Instant,
): Commit {
  if (name === 'prod') {
    return delivery.release(at);
  }
  const { repository } = service;
  const tip = repository.resolve('develop', at);
  const { github } = environmentOf(service, name);
  const isDeployed =
    !tip ||
    name === service.environments[0].name ||
    repository.deployments.some(
      deployment =>
        deployment.environment === github && deployment.sha === tip.sha,
    );
  return isDeployed ? delivery.merge(service, at) : tip;
}
