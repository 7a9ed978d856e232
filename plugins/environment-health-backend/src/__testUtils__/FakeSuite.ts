import type {
  HealthBatch,
  HealthCheckSuite,
  HealthSeries,
  HealthSuiteFinding,
  HealthTarget,
} from '@callboard/backstage-plugin-environment-health-node';

/** What a suite might find about one target. */
export type FakeAnswer = (
  target: HealthTarget,
) => Omit<HealthSuiteFinding, 'entityRef' | 'environment'>[];

/** A suite that finds what a test tells it to, and keeps what it was asked. */
export class FakeSuite implements HealthCheckSuite {
  readonly id: string;
  readonly needs: HealthCheckSuite['needs'];
  readonly groupBy: HealthCheckSuite['groupBy'];
  readonly schedule: HealthCheckSuite['schedule'];
  readonly checks: HealthCheckSuite['checks'];

  answer: FakeAnswer = () => [];
  series: HealthSeries[] = [];
  breakdown?: Error;
  batches: HealthBatch[] = [];

  constructor(
    options: Partial<
      Pick<HealthCheckSuite, 'id' | 'needs' | 'groupBy' | 'schedule' | 'checks'>
    > = {},
  ) {
    this.id = options.id ?? 'fake.functions';
    this.needs = options.needs ?? 'stack';
    this.groupBy = options.groupBy;
    this.schedule = options.schedule ?? {
      frequency: { minutes: 1 },
      timeout: { seconds: 30 },
    };
    this.checks = options.checks ?? [
      {
        id: this.id,
        category: 'infrastructure',
        title: 'Functions',
        description: 'Looks whether functions can be called.',
      },
    ];
  }

  async run(batch: HealthBatch) {
    this.batches.push(batch);
    if (this.breakdown) {
      throw this.breakdown;
    }
    return {
      findings: batch.targets.flatMap(target =>
        this.answer(target).map(finding => ({
          entityRef: target.entityRef,
          environment: target.environment.name,
          ...finding,
        })),
      ),
      series: this.series,
    };
  }
}
