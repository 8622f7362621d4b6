/** The systems that there are packages for, named as electron-builder names them in its description. */
export const SYSTEMS = ['linux', 'mac', 'win'] as const
export type System = (typeof SYSTEMS)[number]

/** The system of a `process.platform`; null for one that there is no package for. */
export function systemOf(platform: NodeJS.Platform): System | null {
  if (platform === 'darwin') return 'mac'
  if (platform === 'win32') return 'win'
  return platform === 'linux' ? 'linux' : null
}
