import { stringifyEntityRef } from '@backstage/catalog-model';
import { InfoCard, Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity, useEntityRefLink } from '@backstage/plugin-catalog-react';
import { useSectionStyles } from '@callboard/backstage-plugin-environments-react';
import type { EntityOnCall } from '@callboard/backstage-plugin-on-call-common';
import Typography from '@material-ui/core/Typography';
import { onCallTabLink } from '../../format/links';
import { levelsOf } from '../../format/standing';
import { useOnCall } from '../../hooks/useOnCall';
import { onCallTranslationRef } from '../../translation';
import { OnCallReadState } from '../Loading';
import { OnCallScope } from '../Scope';
import { CardLevel } from './CardLevel';

const Answer = (props: {
  answer: EntityOnCall;
  tab: string;
  onChange: () => void;
}) => {
  const { answer, tab, onChange } = props;
  const section = useSectionStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  if (answer.kind === 'on-call') {
    const { policies, schedules, people } = answer;
    // Who answers first; the tab has the rest of the ladder.
    const levels = policies.length
      ? policies.map(({ levels: [first] }) => first)
      : levelsOf(schedules);
    return (
      <OnCallScope people={people} mayOverride={false} onChange={onChange}>
        <ul className={section.list}>
          {levels.map((level, index) => (
            <CardLevel
              key={`${index} ${level.title}`}
              level={level}
              schedules={schedules}
            />
          ))}
        </ul>
      </OnCallScope>
    );
  }
  const words = {
    'not-configured': t('card.none'),
    'invalid-definition': t('card.invalid'),
    pending: t('card.pending'),
  };
  return (
    <Typography variant="body2">
      {words[answer.kind]}{' '}
      {answer.kind !== 'pending' && <Link to={tab}>{t('card.how')}</Link>}
    </Typography>
  );
};

/** Who answers for an entity now, in one glance on the overview. */
export const OnCallCard = () => {
  const { entity } = useEntity();
  const resource = useOnCall(stringifyEntityRef(entity));
  const { t } = useTranslationRef(onCallTranslationRef);
  const tab = onCallTabLink(useEntityRefLink()(entity));
  return (
    <InfoCard
      title={t('card.title')}
      deepLink={{ title: t('card.all'), link: tab }}
    >
      <OnCallReadState resource={resource} rows={2} />
      {resource.data && (
        <Answer answer={resource.data} tab={tab} onChange={resource.reload} />
      )}
    </InfoCard>
  );
};
