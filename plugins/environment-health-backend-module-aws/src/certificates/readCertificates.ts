import type { CertificateSummary } from '@aws-sdk/client-acm';
import {
  translateAwsError,
  type AwsClientsService,
  type AwsPlace,
} from '@callboard/backstage-plugin-environments-node';
import { explainAt } from '../shared/explainAt';
import { readEach, type Reading } from '../shared/readEach';
import { listCertificates } from './listCertificates';

/** Certificates by ARN, or why they could not be listed, by region. */
export type CertificatesByRegion = ReadonlyMap<
  string,
  Reading<ReadonlyMap<string, CertificateSummary>>
>;

/** Lists the certificates of an account in each of these regions. */
export function readCertificates(
  clients: AwsClientsService,
  { accountId }: Pick<AwsPlace, 'accountId'>,
  regions: Iterable<string>,
  signal: AbortSignal,
): Promise<CertificatesByRegion> {
  return readEach(
    regions,
    async region => {
      const place = { accountId, region };
      try {
        return await listCertificates(clients, place, signal);
      } catch (error) {
        throw translateAwsError(error, place);
      }
    },
    { explain: explainAt({ accountId, region: '' }), signal },
  );
}
