/**
 * How the command ends besides the status itself; the numbers are those of
 * `sysexits.h`, so that no pipeline mistakes them for a status.
 *
 * @public
 */
export const EXIT_USAGE = 64;

/** The portal could not be reached, or failed to answer. */
export const EXIT_UNAVAILABLE = 69;

/** The portal does not let the token do this. */
export const EXIT_NOT_ALLOWED = 77;
