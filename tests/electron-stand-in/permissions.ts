/**
 * DevTools has no hook for a permission that a page asks for, so the app's two handlers are asked once for every permission
 * that Chromium knows, and their answers are set in the browser.
 */
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts'
import { originOf, outward } from './addresses.ts'
import { cdp } from './browser.ts'
import { theSession } from './session.ts'

/** Electron's name, and DevTools' where it differs. */
const PERMISSIONS: readonly (readonly [electron: string, devTools: string])[] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['persistent-storage', 'persistent-storage'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['midi', 'midi'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['idle-detection', 'idle-detection'],
  ['window-management', 'window-management'],
]

/** Sets every permission for the origin of an address. @throws when the app's two handlers disagree. */
export async function setPermissions(contents: object, address: string): Promise<void> {
  if (originOf(address) === 'null') return
  for (const [permission, name] of PERMISSIONS) {
    const granted = await isGranted(contents, permission, address)
    const setting: Protocol.Browser.PermissionSetting = granted ? 'granted' : 'denied'
    await cdp().send('Browser.setPermission', { permission: { name }, setting, origin: originOf(outward(address)) })
  }
}

async function isGranted(contents: object, permission: string, requestingUrl: string): Promise<boolean> {
  const details = { requestingUrl, isMainFrame: true }
  const requested = await new Promise<boolean>((resolve) =>
    theSession.permissionRequest(contents, permission, resolve, details),
  )
  const checked = theSession.permissionCheck(contents, permission, originOf(requestingUrl), details)
  if (requested !== checked)
    throw new Error(`'${permission}': the request handler says ${requested}, the check handler ${checked}`)
  return requested
}
