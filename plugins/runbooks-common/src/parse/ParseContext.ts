import type { RunbookDiagnostic } from '../types';
import type { SourceText } from './SourceText';

/** What every part of the parser needs at hand. */
export interface ParseContext {
  source: SourceText;
  /** Where the parts of the parser say what they did not understand. */
  diagnostics: RunbookDiagnostic[];
}
