import { stringifyEntityRef } from '@backstage/catalog-model';
import { InfoCard, Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity, useEntityRefLink } from '@backstage/plugin-catalog-react';
import {
  FailedState,
  StatusIcon,
} from '@callboard/backstage-plugin-environments-react';
import type { EntityRunbooks } from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { attentionOf } from '../../format/attention';
import { runbooksTabLink } from '../../format/links';
import { useRunbooks } from '../../hooks/useRunbooks';
import { runbooksTranslationRef } from '../../translation';
import { AttentionLines } from './AttentionLines';

const Runbooks = (props: { answer: EntityRunbooks; entityLink: string }) => {
  const { answer, entityLink } = props;
  const { t } = useTranslationRef(runbooksTranslationRef);
  const tab = runbooksTabLink(entityLink);
  if (answer.kind === 'invalid-annotation') {
    return (
      <Typography variant="body2">
        {answer.problems[0]?.message} <Link to={tab}>{t('card.all')}</Link>
      </Typography>
    );
  }
  if (answer.kind === 'not-configured' || !answer.runbooks.length) {
    return (
      <Typography variant="body2">
        {t('card.none')} <Link to={tab}>{t('card.how')}</Link>
      </Typography>
    );
  }
  const attention = attentionOf(answer.runbooks);
  if (Object.values(attention).every(list => !list.length)) {
    return (
      <Typography variant="body2">
        <StatusIcon tone="success" />{' '}
        {t('card.calm', { count: answer.runbooks.length })}
      </Typography>
    );
  }
  return <AttentionLines attention={attention} entityLink={entityLink} />;
};

/** What of an entity's runbooks wants somebody's eyes, in one glance on the overview. */
export const RunbooksCard = () => {
  const { entity } = useEntity();
  const { data, error, reload } = useRunbooks(stringifyEntityRef(entity));
  const { t } = useTranslationRef(runbooksTranslationRef);
  const entityLink = useEntityRefLink()(entity);
  return (
    <InfoCard
      title={t('card.title')}
      deepLink={{ title: t('card.all'), link: runbooksTabLink(entityLink) }}
    >
      {data && <Runbooks answer={data} entityLink={entityLink} />}
      {!data && error && (
        <FailedState
          error={error}
          title={t('card.failed')}
          notAllowed={{
            title: t('card.notAllowed.title'),
            text: t('card.notAllowed.text'),
          }}
          onRetry={reload}
        />
      )}
      {!data && !error && (
        <div role="status" aria-label={t('card.loading')}>
          {['a', 'b', 'c'].map(key => (
            <Skeleton key={key} height={36} />
          ))}
        </div>
      )}
    </InfoCard>
  );
};
