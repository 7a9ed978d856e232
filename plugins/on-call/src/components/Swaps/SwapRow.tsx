import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  errorSentence,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import type {
  SwapAnswer,
  SwapRequest,
} from '@callboard/backstage-plugin-on-call-common';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { onCallApiRef } from '../../api';
import { nameOf } from '../../format/people';
import { useSubmit } from '../../hooks/useSubmit';
import { onCallTranslationRef } from '../../translation';
import { Failure } from '../Dialogs';
import { useOnCallScope } from '../Scope';
import { Moment } from '../Time';

const AnswerButton = (props: {
  swap: SwapRequest;
  answer: SwapAnswer;
  primary?: boolean;
}) => {
  const { swap, answer, primary } = props;
  const section = useSectionStyles();
  const api = useApi(onCallApiRef);
  const { onChange, people } = useOnCallScope();
  const { t } = useTranslationRef(onCallTranslationRef);
  const { submit, busy, error } = useSubmit(async () => {
    await api.answerSwap(swap.id, answer);
    onChange();
  });
  return (
    <>
      <Button
        className={section.action}
        size="small"
        variant={primary ? 'contained' : 'outlined'}
        color={primary ? 'primary' : 'default'}
        disabled={busy}
        onClick={submit}
        aria-label={t('swaps.answerOf', {
          answer: t(`swaps.${answer}`),
          from: nameOf(swap.from, people),
        })}
      >
        {t(`swaps.${answer}`)}
      </Button>
      {error && (
        <Failure text={t('swaps.failed', { message: errorSentence(error) })} />
      )}
    </>
  );
};

/** One who asks another to take a shift, and the answers that the reader can give. */
export const SwapRow = (props: {
  swap: SwapRequest;
  /** Absent where nothing is told of it, as of one in which the reader has no shift. */
  schedule: { title: string; timeZone: string } | undefined;
  userRef: string | undefined;
}) => {
  const { swap, schedule, userRef } = props;
  const section = useSectionStyles();
  const { people } = useOnCallScope();
  const { t } = useTranslationRef(onCallTranslationRef);
  return (
    <li className={section.row}>
      <div className={section.main}>
        <Typography variant="body2" className={section.name}>
          {t('swaps.asks', {
            from: nameOf(swap.from, people),
            to: nameOf(swap.to, people),
            schedule: schedule?.title ?? t('swaps.aShift'),
          })}
        </Typography>
        <Typography variant="body2">
          <Moment instant={swap.start} zone={schedule?.timeZone} />
          {' – '}
          <Moment instant={swap.end} zone={schedule?.timeZone} />
        </Typography>
        {swap.reason && (
          <Typography variant="body2">“{swap.reason}”</Typography>
        )}
      </div>
      {swap.to === userRef && (
        <>
          <AnswerButton swap={swap} answer="accept" primary />
          <AnswerButton swap={swap} answer="decline" />
        </>
      )}
      {swap.from === userRef && <AnswerButton swap={swap} answer="withdraw" />}
    </li>
  );
};
