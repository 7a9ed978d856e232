import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { RunbookDiagnostic } from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import { runbooksTranslationRef } from '../../translation';

/** What is to be mended in one file. */
export const DiagnosticList = ({ items }: { items: RunbookDiagnostic[] }) => {
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <ul>
      {items.map(({ rule, level, message, line }) => (
        <li key={`${rule} ${line} ${message}`}>
          <Typography variant="body2">
            {t(`diagnostics.${level}`)}
            {line !== undefined &&
              `, ${t('diagnostics.line', { line: String(line) })}`}
            {': '}
            {message}
          </Typography>
        </li>
      ))}
    </ul>
  );
};
