// Configuration of the runbooks backend.
export interface Config {
  callboard?: {
    runbooks?: {};
  };
}
