import { levelsOf } from '../../format/standing';
import type { ScheduleOnTab } from '../../format/answers';
import { LadderLevel } from './LadderLevel';

/** Who is on call by one schedule, drawn as a level of a ladder is. */
export const ScheduleLevel = (props: {
  title: string;
  schedule: ScheduleOnTab;
}) => {
  const { title, schedule } = props;
  const [level] = levelsOf([schedule]);
  return (
    <LadderLevel
      level={{ ...level, title }}
      schedules={[schedule]}
      heading="h3"
    />
  );
};
