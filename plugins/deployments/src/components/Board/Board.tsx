import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { DeploymentBoard } from '@callboard/backstage-plugin-deployments-common';
import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import { Fragment } from 'react';
import useMeasure from 'react-use/esm/useMeasure';
import { deploymentsTranslationRef } from '../../translation';
import { EnvironmentCard } from '../EnvironmentCard';
import { PromotionArrow } from '../PromotionArrow';

/** With less room than this for each, the cards stand below each other. */
const NARROWEST_CARD = 220;
const ARROW = 84;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'stretch',
  },
  stacked: { flexDirection: 'column' },
  environment: {
    flex: '1 1 0',
    minWidth: 0,
  },
});

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
  const [measure, { width }] = useMeasure<HTMLDivElement>();
  const count = board.environments.length;
  const stacked =
    width > 0 && width < count * NARROWEST_CARD + (count - 1) * ARROW;
  return (
    <div
      ref={measure}
      className={clsx(classes.root, stacked && classes.stacked)}
      role="group"
      aria-label={t('board.title')}
    >
      {board.environments.map((part, index) => {
        const before = board.environments[index - 1]?.environment;
        const { name, title } = part.environment;
        return (
          <Fragment key={name}>
            {before && (
              <PromotionArrow
                fromTitle={before.title}
                toTitle={title}
                stacked={stacked}
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
