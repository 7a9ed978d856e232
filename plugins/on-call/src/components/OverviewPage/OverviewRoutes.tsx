import { makeStyles } from '@material-ui/core/styles';
import { Route, Routes, useParams } from 'react-router-dom';
import { SchedulePage } from '../SchedulePage';
import { Overview } from './Overview';

// What is no Typography would take on the font of the page around it.
const useStyles = makeStyles(theme => ({
  root: { fontFamily: theme.typography.fontFamily },
}));

const OneSchedule = () => {
  const { scheduleId = '' } = useParams();
  return <SchedulePage key={scheduleId} scheduleId={scheduleId} />;
};

/** The page over all schedules: the overview, or one schedule. */
export const OverviewRoutes = () => {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Routes>
        <Route path="/schedules/:scheduleId" element={<OneSchedule />} />
        <Route path="*" element={<Overview />} />
      </Routes>
    </div>
  );
};
