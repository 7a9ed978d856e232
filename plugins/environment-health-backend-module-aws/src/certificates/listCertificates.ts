import {
  ACMClient,
  KeyAlgorithm,
  paginateListCertificates,
  type CertificateSummary,
} from '@aws-sdk/client-acm';
import type {
  AwsClientsService,
  AwsPlace,
} from '@callboard/backstage-plugin-environments-node';

/** ACM leaves out all but two kinds of keys unless they are named. */
const keyTypes = Object.values(KeyAlgorithm);

/** The certificates of an account and region by ARN, in every state, to the last page. */
export async function listCertificates(
  clients: AwsClientsService,
  place: AwsPlace,
  abortSignal: AbortSignal,
): Promise<Map<string, CertificateSummary>> {
  const client = await clients.getClient(ACMClient, place);
  const found = new Map<string, CertificateSummary>();
  const pages = paginateListCertificates(
    { client, pageSize: 1000 },
    { Includes: { keyTypes } },
    { abortSignal },
  );
  for await (const { CertificateSummaryList } of pages) {
    for (const certificate of CertificateSummaryList ?? []) {
      found.set(certificate.CertificateArn!, certificate);
    }
  }
  return found;
}
