import type { HealthAcknowledgement } from '@callboard/backstage-plugin-environment-health-common';

/** An acknowledgement with what it is about. */
export interface AcknowledgementRecord extends HealthAcknowledgement {
  entityRef: string;
  environment: string;
  resultId: string;
}
