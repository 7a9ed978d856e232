/** A page of CloudFront's `ListDistributions`. */
export function distributionList(
  distributions: {
    id: string;
    status?: string;
    enabled?: boolean;
    aliases?: string[];
    certificate?: string;
  }[],
  nextMarker?: string,
): string {
  const items = distributions.map(
    ({ id, status = 'Deployed', enabled = true, aliases = [], certificate }) =>
      `<DistributionSummary><Id>${id}</Id><Status>${status}</Status>
      <DomainName>${id.toLowerCase()}.cloudfront.net</DomainName>
      <Aliases><Quantity>${aliases.length}</Quantity><Items>${aliases
        .map(alias => `<CNAME>${alias}</CNAME>`)
        .join('')}</Items></Aliases><Enabled>${enabled}</Enabled>
      <ViewerCertificate>${
        certificate
          ? `<ACMCertificateArn>${certificate}</ACMCertificateArn>`
          : '<CloudFrontDefaultCertificate>true</CloudFrontDefaultCertificate>'
      }</ViewerCertificate></DistributionSummary>`,
  );
  return `<DistributionList><Marker/><MaxItems>100</MaxItems>
    <IsTruncated>${Boolean(nextMarker)}</IsTruncated>${
    nextMarker ? `<NextMarker>${nextMarker}</NextMarker>` : ''
  }<Quantity>${items.length}</Quantity><Items>${items.join(
    '',
  )}</Items></DistributionList>`;
}
