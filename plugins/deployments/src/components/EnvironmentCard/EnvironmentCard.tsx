import type {
  BoardEnvironment,
  SourceState,
} from '@callboard/backstage-plugin-deployments-common';
import {
  AgeNote,
  EnvironmentBadge,
} from '@callboard/backstage-plugin-environments-react';
import Card from '@material-ui/core/Card';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { emptinessOf } from '../../format/emptiness';
import { AttemptNote } from '../AttemptNote';
import { StackSummary } from '../StackSummary';
import { WindowNote } from '../WindowNote';
import { LiveVersion } from './LiveVersion';

const useStyles = makeStyles(theme => ({
  root: {
    ...theme.typography.body2,
    height: '100%',
    padding: theme.spacing(2),
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
  },
  title: { margin: 0, fontSize: theme.typography.h6.fontSize, fontWeight: 700 },
}));

/** One environment of one service: what is live, what tries to be, and whether its parts are well. */
export const EnvironmentCard = (props: {
  part: BoardEnvironment;
  sources: SourceState[];
  now: number;
  onShowDetails: (deploymentId: string) => void;
}) => {
  const { part, sources, now, onShowDetails } = props;
  const { environment, live, attempt, stacks, window } = part;
  const reported = attempt ?? live;
  const classes = useStyles();
  const titleId = useId();
  const failing = (id: string | undefined) =>
    sources.find(source => source.source === id && source.error);
  const deploymentsFailing = failing(reported?.source);
  const stacksFailing = stacks
    .map(({ source }) => failing(source))
    .find(Boolean);
  return (
    <Card
      component="section"
      className={classes.root}
      aria-labelledby={titleId}
    >
      <header>
        <Typography component="h3" id={titleId} className={classes.title}>
          <EnvironmentBadge environment={environment} />
        </Typography>
        <WindowNote environment={environment} window={window} now={now} />
      </header>
      <LiveVersion
        live={live}
        emptiness={emptinessOf(sources)}
        environmentTitle={environment.title}
      />
      {deploymentsFailing && (
        <AgeNote
          observedAt={reported?.observedAt}
          staleAfterSeconds={deploymentsFailing.staleAfterSeconds}
        />
      )}
      <div>
        <StackSummary
          stacks={stacks}
          missing={part.missingStacks}
          environmentTitle={environment.title}
          now={now}
        />
        {stacksFailing && (
          <AgeNote
            observedAt={stacks.map(stack => stack.observedAt).sort()[0]}
            staleAfterSeconds={stacksFailing.staleAfterSeconds}
          />
        )}
      </div>
      {attempt && (
        <AttemptNote
          attempt={attempt}
          sourceTitle={
            sources.find(source => source.source === attempt.source)?.title ??
            attempt.source
          }
          now={now}
          onShowDetails={onShowDetails}
        />
      )}
    </Card>
  );
};
