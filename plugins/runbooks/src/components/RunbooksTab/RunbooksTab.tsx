import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Route, Routes, useParams } from 'react-router-dom';
import { RunPage } from '../RunPage';
import { RunbookPage } from '../RunbookPage';
import { RunbookList } from './RunbookList';

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
  const entityRef = stringifyEntityRef(entity);
  return (
    <Routes>
      <Route path="/runs/:runId" element={<OneRun />} />
      <Route
        path="/:runbookId"
        element={<OneRunbook entityRef={entityRef} />}
      />
      <Route path="*" element={<RunbookList entityRef={entityRef} />} />
    </Routes>
  );
};
