import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Fairness } from '@callboard/backstage-plugin-on-call-common';
import Card from '@material-ui/core/Card';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { nameOf, type People } from '../../format/people';
import { placeOf } from '../../format/zones';
import { onCallTranslationRef } from '../../translation';

const FIGURES = [
  'hours',
  'shifts',
  'nightHours',
  'weekendHours',
  'holidayHours',
] as const;

const useStyles = makeStyles(theme => ({
  card: { overflowX: 'auto' },
  bar: {
    height: 6,
    marginTop: 2,
    borderRadius: 3,
    backgroundColor: theme.palette.primary.main,
  },
  figure: { minWidth: 96, fontVariantNumeric: 'tabular-nums' },
}));

const Figure = (props: { value: number; most: number }) => {
  const { value, most } = props;
  const classes = useStyles();
  return (
    <div className={classes.figure}>
      {Math.round(value * 10) / 10}
      <div
        className={classes.bar}
        style={{ width: most ? `${(value / most) * 100}%` : 0 }}
      />
    </div>
  );
};

/** Who carried how much: hours, and those that cost sleep, weekends and holidays. */
export const FairnessTable = (props: {
  fairness: Fairness;
  people: People;
}) => {
  const { fairness, people } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  if (!fairness.people.length) {
    return <Typography variant="body2">{t('fairness.nobody')}</Typography>;
  }
  const most = Object.fromEntries(
    FIGURES.map(figure => [
      figure,
      Math.max(...fairness.people.map(load => load[figure])),
    ]),
  );
  return (
    <>
      <Card className={classes.card}>
        <Table size="small" aria-label={t('fairness.table')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('fairness.person')}</TableCell>
              {FIGURES.map(figure => (
                <TableCell key={figure}>{t(`fairness.${figure}`)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {fairness.people.map(load => (
              <TableRow key={load.person}>
                <TableCell component="th" scope="row">
                  {nameOf(load.person, people)}
                </TableCell>
                {FIGURES.map(figure => (
                  <TableCell key={figure}>
                    <Figure value={load[figure]} most={most[figure]} />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Card>
      <Typography variant="caption">
        {t('fairness.legend', { place: placeOf(fairness.timeZone) })}
      </Typography>
    </>
  );
};
