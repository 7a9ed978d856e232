/**
 * The number by which webhooks and REST name a deployment.
 *
 * GraphQL's `databaseId` is a 32-bit integer, which the newest deployments have
 * outgrown; their number is then read from the node id. An id of a shape that is
 * not known stands for itself.
 */
export function deploymentId(node: {
  id: string;
  databaseId?: number | null;
}): string {
  return node.databaseId
    ? String(node.databaseId)
    : numberInNodeId(node.id) ?? node.id;
}

function numberInNodeId(id: string): string | undefined {
  if (id.startsWith('DE_')) {
    return lastMessagePackInteger(Buffer.from(id.slice(3), 'base64url'));
  }
  const legacy = /^\d+:Deployment(\d+)$/.exec(
    Buffer.from(id, 'base64').toString('latin1'),
  );
  return legacy?.[1];
}

/** A node id is the array [0, repository, deployment] in MessagePack. */
function lastMessagePackInteger(bytes: Buffer): string | undefined {
  if (bytes[0] !== 0x93 || bytes[1] !== 0x00) {
    return undefined;
  }
  const repository = integerAt(bytes, 2);
  const deployment = repository && integerAt(bytes, repository.end);
  return deployment?.end === bytes.length ? deployment.value : undefined;
}

function integerAt(
  bytes: Buffer,
  offset: number,
): { value: string; end: number } | undefined {
  const marker = bytes[offset];
  if (marker === undefined) {
    return undefined;
  }
  if (marker < 0x80) {
    return { value: String(marker), end: offset + 1 };
  }
  // 0xcc, 0xcd, 0xce and 0xcf announce 1, 2, 4 and 8 bytes, unsigned.
  const size = marker >= 0xcc && marker <= 0xcf ? 2 ** (marker - 0xcc) : 0;
  const end = offset + 1 + size;
  if (size === 0 || end > bytes.length) {
    return undefined;
  }
  return {
    value: BigInt(`0x${bytes.toString('hex', offset + 1, end)}`).toString(),
    end,
  };
}
