import { DateTime } from 'luxon';

/** The IANA zone that the reader's clock shows. */
export const useViewerZone = (): string => DateTime.local().zoneName;
