// Configuration of the runbooks backend.
export interface Config {
  callboard?: {
    runbooks?: {
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
