import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EmptyTeaching,
  type OwnerChoice,
} from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { runbooksDocsUrl } from '../../format/docs';
import { exampleSchedule } from '../../format/examples';
import { runbooksTranslationRef } from '../../translation';

/** No procedure: because of whose they are, or because there is none. */
export const ProceduresEmpty = (props: {
  owner: OwnerChoice;
  onEveryone: () => void;
}) => {
  const { owner, onEveryone } = props;
  const { t } = useTranslationRef(runbooksTranslationRef);
  if (owner !== 'everyone') {
    return (
      <Typography variant="body2" role="status">
        {t(
          owner === 'mine'
            ? 'procedures.none.mine'
            : 'procedures.none.filtered',
        )}{' '}
        <Button size="small" onClick={onEveryone}>
          {t('portfolio.none.showAll')}
        </Button>
      </Typography>
    );
  }
  return (
    <EmptyTeaching
      title={t('procedures.none.title')}
      description={t('procedures.none.text')}
      code={exampleSchedule}
      codeLabel={t('procedures.none.code')}
      docsUrl={runbooksDocsUrl}
      docsLabel={t('portfolio.none.docs')}
    />
  );
};
