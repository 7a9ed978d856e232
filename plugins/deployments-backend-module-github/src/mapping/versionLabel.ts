const VERSION =
  /(?:^|[\s/@(])(v\d+(?:\.\d+)*(?:[-+][0-9A-Za-z.-]+)?)(?=$|[\s),;:])/;
const NUMBERED_TAG = /^v?\d+\.\d+(?:\.\d+)*(?:[-+][0-9A-Za-z.-]+)?$/;

/**
 * What people call a version: the tag that was deployed, else the version that
 * the payload or the description names, else the short commit.
 */
export function versionLabel(deployed: {
  commit: string;
  ref?: string;
  payloadVersion?: string;
  description?: string | null;
}): string {
  const { commit, ref, payloadVersion, description } = deployed;
  const tag = ref?.replace(/^refs\/tags\//, '');
  if (tag && NUMBERED_TAG.test(tag)) {
    return tag;
  }
  return (
    payloadVersion ?? VERSION.exec(description ?? '')?.[1] ?? commit.slice(0, 7)
  );
}
