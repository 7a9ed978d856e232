/**
 * Reads a stream to its end and keeps the last of it, so that a log of any size
 * takes the memory of a small one.
 */
export async function readEnd(
  stream: ReadableStream<Uint8Array>,
  mostBytes: number,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let kept = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    kept += chunk.byteLength;
    while (kept - chunks[0].byteLength >= mostBytes) {
      kept -= chunks[0].byteLength;
      chunks.shift();
    }
  }
  const end = Buffer.concat(chunks).subarray(-mostBytes);
  return end.toString('utf8');
}
