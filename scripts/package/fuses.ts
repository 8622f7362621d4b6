/** Electron's fuses: switches in the binary that are set once, before it is signed, and that the app cannot turn back. */
import path from 'node:path'
import { type FuseConfig, FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { type AfterPackContext, Arch, type LinuxPackager } from 'electron-builder'

/**
 * All of them: `strictlyRequireAllFuses` refuses an Electron that has one more. electron-builder's own `electronFuses` does
 * not know the last one. What each does: https://www.electronjs.org/docs/latest/tutorial/fuses
 */
const FUSES: FuseConfig = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
}

/** electron-builder's `afterPack`: the files are in place, nothing is signed yet. @throws when a fuse cannot be set. */
export async function setFuses(context: AfterPackContext): Promise<void> {
  await flipFuses(findExecutable(context), {
    ...FUSES,
    // A changed binary has no valid signature any more, and Apple's own processors start none without. Without a
    // certificate this one stays; with one, electron-builder replaces it.
    resetAdHocDarwinSignature: process.platform === 'darwin' && context.arch === Arch.arm64,
  })
}

function findExecutable({ appOutDir, electronPlatformName, packager }: AfterPackContext): string {
  const name = packager.appInfo.productFilename
  if (electronPlatformName === 'darwin') return path.join(appOutDir, `${name}.app`)
  if (electronPlatformName === 'win32') return path.join(appOutDir, `${name}.exe`)
  return path.join(appOutDir, (packager as LinuxPackager).executableName)
}
