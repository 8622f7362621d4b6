/** Nothing is silently absent: what the stand-in does not have, it says. */

/** What JavaScript itself, inspectors and promises look for on any object. */
const LOOKED_FOR_BY_ALL: ReadonlySet<string> = new Set([
  'then',
  'toJSON',
  'constructor',
  'inspect',
  'nodeType',
  'tagName',
])

/** The object itself, except that reading a property that it does not have throws. Tests may replace what is there. */
export function loud<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get: (_target, property) => {
      const value: unknown = Reflect.get(target, property, target)
      if (
        value === undefined &&
        typeof property === 'string' &&
        !(property in target) &&
        !LOOKED_FOR_BY_ALL.has(property)
      )
        throw new Error(`the stand-in has no ${name}.${property}`)
      // Methods run on the object behind the proxy: private fields are there only.
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
