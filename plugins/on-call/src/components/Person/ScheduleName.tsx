import { Link } from '@backstage/core-components';
import { useScheduleLink } from '../../hooks/useScheduleLink';

/** What a schedule is called; the way to its page where the app has one. */
export const ScheduleName = (props: {
  schedule: { id: string; title: string };
  className?: string;
}) => {
  const { schedule, className } = props;
  const link = useScheduleLink()(schedule.id);
  return link ? (
    <Link to={link} className={className}>
      {schedule.title}
    </Link>
  ) : (
    <span className={className}>{schedule.title}</span>
  );
};
