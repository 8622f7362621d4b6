/**
 * JSON that carries what structured clone carries, as Electron's IPC does. The function is also sent to the page as source
 * text, so it stands alone.
 */
export interface Codec {
  /** @throws for functions and symbols, as structured clone does. */
  readonly encode: (value: unknown) => string
  readonly decode: (text: string) => unknown
}

type Coded = null | boolean | string | number | Coded[] | Tagged
type Tagged =
  | { $: 'undefined' }
  | { $: 'number' | 'bigint' | 'buffer' | 'bytes'; v: string }
  | { $: 'date'; v: number }
  | { $: 'map'; v: [Coded, Coded][] }
  | { $: 'set'; v: Coded[] }
  | { $: 'error'; name: string; v: string }
  | { $: 'object'; v: [string, Coded][] }

export function makeCodec(): Codec {
  const toBase64 = (bytes: Uint8Array): string => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
    return btoa(text)
  }
  const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(atob(text), (char) => char.charCodeAt(0))

  const code = (value: unknown): Coded => {
    if (value === undefined) return { $: 'undefined' }
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
    if (typeof value === 'number') return Number.isFinite(value) ? value : { $: 'number', v: String(value) }
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
    if (typeof value !== 'object') throw new Error('An object could not be cloned.')
    if (value instanceof Date) return { $: 'date', v: value.getTime() }
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value))
      return { $: 'bytes', v: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
    if (value instanceof Map) return { $: 'map', v: [...value].map(([key, item]) => [code(key), code(item)]) }
    if (value instanceof Set) return { $: 'set', v: [...value].map(code) }
    if (value instanceof Error) return { $: 'error', name: value.name, v: value.message }
    if (Array.isArray(value)) return value.map(code)
    return { $: 'object', v: Object.entries(value).map(([key, item]) => [key, code(item)]) }
  }

  const decode = (coded: Coded): unknown => {
    if (coded === null || typeof coded !== 'object') return coded
    if (Array.isArray(coded)) return coded.map(decode)
    switch (coded.$) {
      case 'undefined':
        return undefined
      case 'number':
        return Number(coded.v)
      case 'bigint':
        return BigInt(coded.v)
      case 'date':
        return new Date(coded.v)
      case 'buffer':
        return fromBase64(coded.v).buffer
      case 'bytes':
        return fromBase64(coded.v)
      case 'map':
        return new Map(coded.v.map(([key, item]) => [decode(key), decode(item)]))
      case 'set':
        return new Set(coded.v.map(decode))
      case 'error':
        return Object.assign(new Error(coded.v), { name: coded.name })
      case 'object':
        return Object.fromEntries(coded.v.map(([key, item]) => [key, decode(item)]))
    }
  }

  return { encode: (value) => JSON.stringify(code(value)), decode: (text) => decode(JSON.parse(text)) }
}
