import type { PageSummary } from '@callboard/backstage-plugin-on-call-common';

/** Something that is open about an entity, in a few words. */
export interface OpenItem {
  entityRef: string;
  /** Such as `API prod: Endpoint answers 503`. */
  text: string;
}

/** What a family says is open, as people read it. */
export interface OpenSection {
  /** Such as `Failing checks`. */
  title: string;
  items: OpenItem[];
  /** Why it could not be read, or not all of it; in a sentence. */
  problem?: string;
}

/** All that is open, for whoever takes over. */
export interface OpenWork {
  pages: PageSummary[];
  sections: OpenSection[];
}
