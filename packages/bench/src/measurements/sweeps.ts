import { parts, type Bench } from '../Bench';
import type { Portal } from '../portal/Portal';
import type { Row } from '../report/Row';
import { awsRows } from './awsRows';
import { githubRows, restCalls } from './githubRows';
import { sweepOnce, type SweepEnd, type SweepFigures } from './sweepOnce';

/** So short that everything is due whenever the scheduler's turn comes. */
export const ALWAYS_DUE_SECONDS = 1;
const MOST_SWEEPS = 40;

interface Sweeps {
  /** Nothing is known yet, and history is read. */
  first: SweepFigures;
  /** Nothing is left to be read but what is new. */
  later: SweepFigures;
}

/**
 * Sweeps GitHub and then AWS, each with the other left out, so that their times
 * are their own.
 *
 * @param afterwards - called, for each, when all is known and quiet.
 */
export async function measureSweeps(
  bench: Bench,
  afterwards: (portal: Portal) => Promise<void>,
): Promise<Row[]> {
  const github = await sweepUntilSettled(bench, 'github', afterwards);
  const aws = await sweepUntilSettled(bench, 'cloudformation', afterwards);
  const { services } = bench.options;
  const stacks = bench.places.reduce((sum, place) => sum + place.stacks, 0);
  return [
    ...githubRows(`first sweep of ${services} repositories`, github.first),
    ...githubRows(`later sweep of ${services} repositories`, github.later),
    ...awsRows(`first sweep of ${stacks} stacks`, bench.places, aws.first),
    ...awsRows(`later sweep of ${stacks} stacks`, bench.places, aws.later),
  ];
}

async function sweepUntilSettled(
  bench: Bench,
  source: 'github' | 'cloudformation',
  afterwards: (portal: Portal) => Promise<void>,
): Promise<Sweeps> {
  const other = source === 'github' ? parts.cloudformation : parts.github;
  return bench.withPortal(
    { without: [other], sweepEverySeconds: ALWAYS_DUE_SECONDS },
    async portal => {
      const sweep = async (previous: SweepEnd) => {
        const task = { pluginId: 'deployments', taskId: `sweep-${source}` };
        const one = await sweepOnce(bench.sandbox, portal, task, previous);
        const { requests, seconds } = one.figures;
        bench.say(
          `… ${source}: ${
            requests.github.total + requests.aws.total
          } requests, ${seconds.toFixed(1)} s`,
        );
        return one;
      };
      const start = { total: await bench.sandbox.requests() };
      const first = await bench.profiled(portal, `first-${source}`, () =>
        sweep(start),
      );
      let later = await sweep(first.end);
      let sweeps = 2;
      while (!isSettled(later.figures) && sweeps < MOST_SWEEPS) {
        later = await sweep(later.end);
        sweeps += 1;
      }
      await afterwards(portal);
      return { first: first.figures, later: later.figures };
    },
  );
}

/** Whether a sweep met nothing that was left over: history, or versions to compare. */
function isSettled({ requests }: SweepFigures): boolean {
  const { github, aws } = requests;
  return (
    restCalls(github.routes) === 0 &&
    !aws.routes['cloudformation DescribeStackEvents']
  );
}
