import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { Route, Routes, useParams } from 'react-router-dom';
import { RunPage } from '../RunPage';
import { RunbookPage } from '../RunbookPage';
import { RunbookList } from './RunbookList';

// The page around the tab has a font of its own, which what is no Typography would take on.
const useStyles = makeStyles(theme => ({
  root: { fontFamily: theme.typography.fontFamily },
}));

const OneRunbook = ({ entityRef }: { entityRef: string }) => {
  const { runbookId = '' } = useParams();
  return (
    <RunbookPage key={runbookId} entityRef={entityRef} runbookId={runbookId} />
  );
};

const OneRun = () => {
  const { runId = '' } = useParams();
  return <RunPage key={runId} runId={runId} />;
};

/**
 * The Runbooks tab of the entity at hand: the list, one runbook, or one run.
 *
 * @public
 */
export const RunbooksTab = () => {
  const { entity } = useEntity();
  const classes = useStyles();
  const entityRef = stringifyEntityRef(entity);
  return (
    <div className={classes.root}>
      <Routes>
        <Route path="/runs/:runId" element={<OneRun />} />
        <Route
          path="/:runbookId"
          element={<OneRunbook entityRef={entityRef} />}
        />
        <Route path="*" element={<RunbookList entityRef={entityRef} />} />
      </Routes>
    </div>
  );
};
