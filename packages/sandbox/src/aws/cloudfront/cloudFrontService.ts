import { viewerCertificates } from '../acm/viewerCertificates';
import type { AwsOperation, AwsService } from '../AwsService';
import { restXmlProtocol } from '../protocol/restXml';
import { distributionsOf, summaryOf } from './distributions';

const MOST = 100;

/** Pages go on after the distribution that `Marker` names. */
const listDistributions: AwsOperation = (input, call) => {
  const all = [...distributionsOf(call)];
  const marker = String(input.Marker ?? '');
  const size = Math.min(Number(input.MaxItems ?? MOST), MOST);
  const start =
    all.findIndex(({ resource }) => resource.physicalId === marker) + 1;
  const page = all.slice(start, start + size);
  const certificateOf = viewerCertificates(call);
  const isTruncated = start + size < all.length;
  return {
    DistributionList: {
      Marker: marker,
      NextMarker: isTruncated ? page.at(-1)?.resource.physicalId : undefined,
      MaxItems: size,
      IsTruncated: isTruncated,
      Quantity: page.length,
      Items: {
        DistributionSummary: page.map(found =>
          summaryOf(found, certificateOf(found), call),
        ),
      },
    },
  };
};

/** CloudFront: the list of distributions, which tells everything that is asked of it. */
export const cloudFrontService: AwsService = {
  protocol: restXmlProtocol(
    { ListDistributions: 'GET /2020-05-31/distribution' },
    {
      namespace: 'http://cloudfront.amazonaws.com/doc/2020-05-31/',
      errors: 'wrapped',
    },
  ),
  operations: { ListDistributions: listDistributions },
};
