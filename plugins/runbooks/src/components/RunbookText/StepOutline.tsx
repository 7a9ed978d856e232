import type { RunbookStep } from '@callboard/backstage-plugin-runbooks-common';
import { makeStyles } from '@material-ui/core/styles';
import { RunbookCodeBlock } from './RunbookCodeBlock';
import { RunbookMarkdown } from './RunbookMarkdown';

const useStyles = makeStyles(theme => ({
  list: {
    margin: theme.spacing(1, 0),
    paddingLeft: theme.spacing(3),
    '& > li + li': { marginTop: theme.spacing(1) },
  },
}));

/** Steps to read, with what belongs to each. */
export const StepOutline = (props: {
  steps: RunbookStep[];
  ordered: boolean;
}) => {
  const classes = useStyles();
  const List = props.ordered ? 'ol' : 'ul';
  return (
    <List className={classes.list}>
      {props.steps.map(step => (
        <li key={step.id}>
          <RunbookMarkdown text={step.text} />
          {step.body && <RunbookMarkdown text={step.body} />}
          {step.code.map((code, index) => (
            <RunbookCodeBlock key={index} code={code} />
          ))}
          {step.steps.length > 0 && (
            <StepOutline steps={step.steps} ordered={props.ordered} />
          )}
        </li>
      ))}
    </List>
  );
};
