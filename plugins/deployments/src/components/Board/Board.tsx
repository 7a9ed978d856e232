import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { DeploymentBoard } from '@callboard/backstage-plugin-deployments-common';
import { makeStyles } from '@material-ui/core/styles';
import { Fragment } from 'react';
import { deploymentsTranslationRef } from '../../translation';
import { EnvironmentCard } from '../EnvironmentCard';
import { PromotionArrow } from '../PromotionArrow';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'stretch',
    overflowX: 'auto',
    // Room for shadows and focus rings, which a scrolling box would clip.
    padding: theme.spacing(0.5),
    margin: theme.spacing(-0.5),
    [theme.breakpoints.down('sm')]: { flexDirection: 'column' },
  },
  environment: {
    flex: '1 1 0',
    minWidth: 240,
    [theme.breakpoints.down('sm')]: { minWidth: 0 },
  },
}));

/** The environments in promotion order, with what separates neighbours between them. */
export const Board = (props: {
  board: Extract<DeploymentBoard, { kind: 'board' }>;
  now: number;
  onShowDetails: (deploymentId: string) => void;
  onShowCommits: (from: string, to: string) => void;
}) => {
  const { board, now, onShowDetails, onShowCommits } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  return (
    <div className={classes.root} role="group" aria-label={t('board.title')}>
      {board.environments.map((part, index) => {
        const before = board.environments[index - 1]?.environment;
        const { name, title } = part.environment;
        return (
          <Fragment key={name}>
            {before && (
              <PromotionArrow
                fromTitle={before.title}
                toTitle={title}
                drift={board.drift.find(
                  ({ from, to }) => from === before.name && to === name,
                )}
                onShow={() => onShowCommits(before.name, name)}
              />
            )}
            <div className={classes.environment}>
              <EnvironmentCard
                part={part}
                sources={board.sources}
                now={now}
                onShowDetails={onShowDetails}
              />
            </div>
          </Fragment>
        );
      })}
    </div>
  );
};
