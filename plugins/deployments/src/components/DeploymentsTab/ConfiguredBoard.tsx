import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { DeploymentBoard } from '@callboard/backstage-plugin-deployments-common';
import {
  EmptyTeaching,
  useNow,
  useUrlState,
  SideSheet,
} from '@callboard/backstage-plugin-environments-react';
import { deploymentsApiRef } from '../../api';
import { untouchedState } from '../../format/board';
import { deploymentsTranslationRef } from '../../translation';
import { Board } from '../Board';
import { CommitsSheet } from '../CommitsSheet';
import { DeploymentDetailsPanel } from '../DeploymentDetails';
import { History } from '../History';
import { SourceNotices } from '../SourceNotices';
import { VersionLine } from '../VersionLine';
import { BoardHeader } from './BoardHeader';

type FullBoard = Extract<DeploymentBoard, { kind: 'board' }>;

/** Board, history and the sheets that open beside them; which sheet is open stands in the URL. */
export const ConfiguredBoard = ({ board }: { board: FullBoard }) => {
  const api = useApi(deploymentsApiRef);
  const { t } = useTranslationRef(deploymentsTranslationRef);
  const url = useUrlState();
  const now = useNow(10_000);
  const { entityRef, environments, sources } = board;

  const titleOf = (name: string) =>
    environments.find(({ environment }) => environment.name === name)
      ?.environment.title ?? name;
  const sourceTitle = (id: string) =>
    sources.find(({ source }) => source === id)?.title ?? id;

  const deploymentId = url.value('deployment');
  const shown = environments
    .flatMap(({ live, attempt }) => [live, attempt])
    .find(deployment => deployment?.id === deploymentId);
  const [from, to] = url.value('compare')?.split('..') ?? [];
  const drift = board.drift.find(item => item.from === from && item.to === to);

  const untouched = untouchedState(board);
  if (!environments.length) {
    return (
      <EmptyTeaching
        title={t('states.noEnvironments.title')}
        description={t('states.noEnvironments.text')}
      />
    );
  }
  return (
    <>
      <BoardHeader sources={sources} onRefresh={() => api.refresh(entityRef)} />
      <SourceNotices sources={sources} now={now} />
      {untouched && (
        <EmptyTeaching
          title={t(`states.${untouched}.title`)}
          description={t(`states.${untouched}.text`)}
        />
      )}
      <Board
        board={board}
        now={now}
        onShowDetails={id => url.change({ deployment: id }, { push: true })}
        onShowCommits={(lower, higher) =>
          url.change({ compare: `${lower}..${higher}` }, { push: true })
        }
      />
      <History board={board} sourceTitle={sourceTitle} now={now} />
      {deploymentId && (
        <SideSheet
          title={
            shown
              ? t('details.title', {
                  version: shown.version.label,
                  environment: titleOf(shown.environment),
                })
              : t('history.columns.details')
          }
          onClose={() => url.change({ deployment: undefined })}
        >
          {shown && <VersionLine version={shown.version} />}
          <DeploymentDetailsPanel
            entityRef={entityRef}
            deploymentId={deploymentId}
            withCause
            sourceTitle={sourceTitle}
          />
        </SideSheet>
      )}
      {drift && (
        <CommitsSheet
          fromTitle={titleOf(drift.from)}
          toTitle={titleOf(drift.to)}
          drift={drift}
          hostTitle={sourceTitle('github')}
          onClose={() => url.change({ compare: undefined })}
        />
      )}
    </>
  );
};
