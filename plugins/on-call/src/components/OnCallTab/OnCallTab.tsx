import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  FailedState,
  StaleNotice,
} from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { useOnCall } from '../../hooks/useOnCall';
import { onCallTranslationRef } from '../../translation';
import { InvalidDefinition } from './InvalidDefinition';
import { KnownOnCallView } from './KnownOnCallView';
import { NotConfigured } from './NotConfigured';
import { PendingDefinition } from './PendingDefinition';
import { TabSkeleton } from './TabSkeleton';

// The page around the tab has a font of its own, which what is no Typography would take on.
const useStyles = makeStyles(theme => ({
  root: { fontFamily: theme.typography.fontFamily },
}));

/**
 * The On-call tab of the entity at hand.
 *
 * @public
 */
export const OnCallTab = (props: {
  /** What other families show below who is on call. */
  cards?: ReactNode;
}) => {
  const { entity } = useEntity();
  const classes = useStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  const { data, error, reload } = useOnCall(stringifyEntityRef(entity));
  const name = entity.metadata.title ?? entity.metadata.name;
  if (!data) {
    return error ? (
      <FailedState
        error={error}
        title={t('tab.failed')}
        notAllowed={{
          title: t('tab.notAllowed.title', { name }),
          text: t('tab.notAllowed.text'),
        }}
        onRetry={reload}
      />
    ) : (
      <TabSkeleton label={t('tab.loading')} />
    );
  }
  return (
    <div className={classes.root}>
      {error && <StaleNotice error={error} onRetry={reload} />}
      {data.kind === 'not-configured' && (
        <NotConfigured name={name} missing={data.missing} />
      )}
      {data.kind === 'invalid-definition' && (
        <InvalidDefinition name={name} problems={data.problems} />
      )}
      {data.kind === 'pending' && <PendingDefinition name={name} />}
      {data.kind === 'on-call' && (
        <KnownOnCallView answer={data} cards={props.cards} onChange={reload} />
      )}
    </div>
  );
};
