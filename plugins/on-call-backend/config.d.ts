// Configuration of the on-call backend.
export interface Config {
  callboard?: {
    onCall?: {};
  };
}
