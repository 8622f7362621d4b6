type Bytes = Uint8Array<ArrayBuffer>

async function through(bytes: Bytes, stream: CompressionStream | DecompressionStream): Promise<Bytes> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer())
}

/** Text as gzip bytes (RFC 1952), and text from gzip bytes or plain UTF-8. `gunzip` throws a TypeError when the bytes are neither. */
export const browserGzip = {
  gzip: (text: string): Promise<Bytes> => through(new TextEncoder().encode(text), new CompressionStream('gzip')),
  async gunzip(bytes: Bytes): Promise<string> {
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
    const plain = isPacked ? await through(bytes, new DecompressionStream('gzip')) : bytes
    return new TextDecoder('utf-8', { fatal: true }).decode(plain)
  },
}
