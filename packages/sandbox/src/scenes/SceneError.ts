/** A scene was asked for with parameters that make no sense; the message says which. */
export class SceneError extends Error {
  override name = 'SceneError';
}
