import type { RunbookBlock } from '@callboard/backstage-plugin-runbooks-common';
import { RunbookCodeBlock } from './RunbookCodeBlock';
import { RunbookMarkdown } from './RunbookMarkdown';
import { StepOutline } from './StepOutline';

/** One block of a section, to read. */
export const RunbookBlockView = ({ block }: { block: RunbookBlock }) => {
  switch (block.kind) {
    case 'markdown':
      return <RunbookMarkdown text={block.text} />;
    case 'code':
      return <RunbookCodeBlock code={block.code} />;
    default:
      return <StepOutline steps={block.steps} ordered={block.ordered} />;
  }
};
