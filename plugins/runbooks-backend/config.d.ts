import type { HumanDuration } from '@backstage/types';

// Configuration of the runbooks backend.
export interface Config {
  callboard?: {
    runbooks?: {
      /**
       * How often a repository is asked whether it changed, besides at every push
       * that a webhook tells of. Defaults to 10 minutes.
       */
      frequency?: HumanDuration | string;
      /** How long reading one repository may take. Defaults to 2 minutes. */
      timeout?: HumanDuration | string;
      /** How many repositories one replica reads at a time. Defaults to 4. */
      concurrency?: number;

      /** What of a repository is left out, which its authors are told. */
      limits?: {
        /** In bytes, of one file. Defaults to 524288. */
        fileSize?: number;
        /** How many files of one repository. Defaults to 500. */
        files?: number;
      };

      /** Runbooks of the organisation that apply to many entities. */
      collections?: Array<{
        /** A name of its own, shown where the runbooks come from. */
        id: string;
        /**
         * Of a folder, a file or a glob pattern in a repository, such as
         * `https://github.com/owner/name/tree/main/runbooks/`.
         */
        url: string;
        /** Which entities it applies to: all that is given must be so. Every Component where absent. */
        select?: {
          /** Entity refs, of groups where no kind is named; one of them must own it. */
          owner?: string | string[];
          /** Entity refs of systems; it must be part of one of them. */
          system?: string | string[];
          /** It must bear one of these tags. */
          tag?: string | string[];
          /** Its `spec.type` must be one of these. */
          type?: string | string[];
          /** Its kind must be one of these. Defaults to component. */
          kind?: string | string[];
        };
      }>;

      /** How the catalog is looked through for entities with runbooks. */
      targets?: {
        /**
         * How often the whole catalog is read. New entities are noticed
         * within some seconds all the same. Defaults to 5 minutes.
         */
        frequency?: HumanDuration | string;
      };

      /** How people may ask for an entity's repositories to be read at once. */
      refresh?: {
        /** Requests for one entity are at least this far apart. Defaults to 15 seconds. */
        interval?: HumanDuration | string;
      };

      /** What is known of Environment health, where that is installed. */
      checks?: {
        /** How often everything is read from it, besides at every change that it tells of. Defaults to 1 hour. */
        frequency?: HumanDuration | string;
      };

      /** When runbooks are stale. */
      freshness?: {
        /**
         * A runbook is stale once pushes changed more files than this beside it since
         * its last review. Only pushes that a webhook told of count. Defaults to 100.
         */
        changedFiles?: number;
      };

      /** What counts as a gap. */
      gaps?: {
        /** `spec.type` of Components that ought to have runbooks. Defaults to service and website. */
        types?: string[];
      };

      /** How long versions of files are kept that are in no repository any more. Defaults to 30 days. */
      retention?: HumanDuration | string;

      /**
       * Days on which nobody works besides weekends: a procedure that falls on
       * one is left out or put off, where its schedule says so.
       */
      holidays?: Array<{
        /** In quotes, such as `"2026-12-25"`. */
        date: string;
        /** What people call it. */
        title: string;
      }>;
    };
  };
}
