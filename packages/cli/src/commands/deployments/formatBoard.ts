import type {
  BoardEnvironment,
  Deployment,
  DeploymentBoard,
} from '@callboard/backstage-plugin-deployments-common';
import { formatAge } from '../../text/formatAge';
import type { Painter } from '../../text/Painter';

/** What is live where, a line per environment, with what happens beside it. */
export function formatBoard(
  board: Extract<DeploymentBoard, { kind: 'board' }>,
  painter: Painter,
  now: Date,
): string {
  const width = Math.max(
    ...board.environments.map(({ environment }) => environment.name.length),
    0,
  );
  return [
    painter.bold(board.entityRef),
    ...board.environments.flatMap(each =>
      formatEnvironment(each, width, painter, now),
    ),
    ...board.drift.flatMap(({ from, to, ahead }) =>
      ahead ? [`  ${to} lacks ${ahead} commits of ${from}`] : [],
    ),
    '',
  ].join('\n');
}

function formatEnvironment(
  { environment, live, attempt }: BoardEnvironment,
  width: number,
  painter: Painter,
  now: Date,
): string[] {
  const name = environment.name.padEnd(width);
  return [
    live
      ? `  ${name}  ${painter.paint('green', '✔ live')}  ${describe(live, now)}`
      : `  ${name}  ${painter.faint('– nothing live')}`,
    ...(attempt
      ? [
          `  ${' '.repeat(width)}  ${painter.paint(
            'yellow',
            attempt.statusName ?? attempt.status,
          )}  ${describe(attempt, now)}${
            attempt.failure ? `: ${attempt.failure.summary}` : ''
          }`,
        ]
      : []),
  ];
}

function describe(deployment: Deployment, now: Date): string {
  const { version, creator, finishedAt, createdAt } = deployment;
  return [
    version.label,
    `${formatAge(finishedAt ?? createdAt, now)} ago`,
    ...(creator ? [`by ${creator.displayName ?? creator.login}`] : []),
  ].join(', ');
}
