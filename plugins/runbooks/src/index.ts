/**
 * The Runbooks tab, its pages, its card and the page over all runbooks.
 *
 * @packageDocumentation
 */
export * from './api';
export {
  CheckRunbooks,
  EntityRunbooksCard,
  EntityRunbooksContent,
  RunbookSearchResultListItem,
  RunbooksPage,
  runbooksPlugin,
} from './plugin';
