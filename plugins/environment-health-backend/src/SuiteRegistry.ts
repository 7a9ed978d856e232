import { ConflictError } from '@backstage/errors';
import {
  toSuite,
  type HealthCheck,
  type HealthCheckSuite,
  type HealthChecksExtensionPoint,
} from '@callboard/backstage-plugin-environment-health-node';

/** Takes the checks that modules bring, each id once. */
export class SuiteRegistry implements HealthChecksExtensionPoint {
  readonly #suites: HealthCheckSuite[] = [];
  readonly #suiteIds = new Set<string>();
  readonly #checkIds = new Set<string>();

  addCheck(check: HealthCheck): void {
    this.addSuite(toSuite(check));
  }

  addSuite(suite: HealthCheckSuite): void {
    if (this.#suiteIds.has(suite.id)) {
      throw new ConflictError(
        `A suite of health checks with the id ${suite.id} was added before`,
      );
    }
    const repeated = suite.checks.find(({ id }) => this.#checkIds.has(id));
    if (repeated) {
      throw new ConflictError(
        `A health check with the id ${repeated.id} was added before`,
      );
    }
    this.#suiteIds.add(suite.id);
    suite.checks.forEach(({ id }) => this.#checkIds.add(id));
    this.#suites.push(suite);
  }

  /** In the order in which they were added. */
  list(): HealthCheckSuite[] {
    return [...this.#suites];
  }
}
