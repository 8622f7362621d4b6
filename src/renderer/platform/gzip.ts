type Bytes = Uint8Array<ArrayBuffer>

/** The most that a file may hold unpacked, in bytes: far above any person's own work. A small file can claim to hold far more. */
const MOST = 2 ** 30

/** Lets bytes through until there are too many. */
const atMost = (most: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> => {
  let sum = 0
  return new TransformStream({
    transform(chunk, controller) {
      sum += chunk.byteLength
      if (sum > most) controller.error(new RangeError('more than 1 GiB when unpacked'))
      else controller.enqueue(chunk)
    },
  })
}

async function through(bytes: Bytes, stream: CompressionStream | DecompressionStream): Promise<Bytes> {
  return new Uint8Array(
    await new Response(new Blob([bytes]).stream().pipeThrough(stream).pipeThrough(atMost(MOST))).arrayBuffer(),
  )
}

/** Text as gzip bytes (RFC 1952), and text from gzip bytes or plain UTF-8. `gunzip` throws a TypeError when the bytes are neither, a RangeError when they unpack to more than 1 GiB. */
export const browserGzip = {
  gzip: (text: string): Promise<Bytes> => through(new TextEncoder().encode(text), new CompressionStream('gzip')),
  async gunzip(bytes: Bytes): Promise<string> {
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
    const plain = isPacked ? await through(bytes, new DecompressionStream('gzip')) : bytes
    return new TextDecoder('utf-8', { fatal: true }).decode(plain)
  },
}
