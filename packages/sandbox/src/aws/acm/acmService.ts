import type { ListCertificatesResponse } from '@aws-sdk/client-acm';
import type { AwsInput, AwsOperation, AwsService } from '../AwsService';
import { page } from '../cloudformation/paging';
import { jsonProtocol } from '../protocol/json';
import { certificatesIn } from './certificates';

/** Unless told otherwise, ACM lists certificates with these keys alone. */
const USUAL_KEYS = ['RSA_1024', 'RSA_2048'];

const listCertificates: AwsOperation = (
  input,
  call,
): ListCertificatesResponse => {
  const { keyTypes = USUAL_KEYS } = (input.Includes ?? {}) as {
    keyTypes?: string[];
  };
  const statuses = input.CertificateStatuses as string[] | undefined;
  const listing = `ListCertificates ${JSON.stringify([keyTypes, statuses])}`;
  const { items, NextToken } = page(
    input,
    call,
    listing,
    now =>
      certificatesIn({ ...call, now }).filter(
        ({ KeyAlgorithm = '', Status = '' }) =>
          keyTypes.includes(KeyAlgorithm) &&
          (!statuses || statuses.includes(Status)),
      ),
    pageSize(input),
  );
  return { CertificateSummaryList: items, NextToken };
};

function pageSize({ MaxItems }: AwsInput): number {
  return Math.min(Number(MaxItems ?? 1000), 1000);
}

/** Certificate Manager: the list of certificates with their summaries. */
export const acmService: AwsService = {
  protocol: jsonProtocol('1.1'),
  operations: { ListCertificates: listCertificates },
};
