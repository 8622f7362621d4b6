/** What electron-builder packs, and for which systems. `npm run dist` makes the packages; docs/packaging.md says what they need. */
import type { Configuration } from 'electron-builder'
import { setFuses } from './scripts/package/fuses.ts'

/** There is no website and no mailbox yet. `.invalid` belongs to nobody (RFC 2606): put the real ones here before anything is published. */
const HOMEPAGE = 'https://sco-study.invalid'
const MAINTAINER = 'The SCO Study founders <founders@sco-study.invalid>'

/**
 * What electron-builder is told, made anew each time: electron-builder writes into it. Nothing is published from here, and the
 * app looks for no updates: it opens no connection.
 */
export const describePackage = (): Configuration => ({
  // A name, not a domain of ours. Windows and macOS know the installed app by it: never change it after the first release.
  appId: 'app.sco-study',
  productName: 'SCO Study',
  copyright: 'Copyright © 2026 The SCO Study founders',
  directories: { output: 'dist', buildResources: 'resources/package' },
  publish: null,

  asar: true,
  // main, preload and renderer are bundled whole, so there are no node_modules in the package.
  files: [
    'out/main/**/*.js',
    // The host for the browser needs Node, not Electron.
    '!out/main/browser-host.js',
    'out/preload/index.cjs',
    'out/renderer/**',
    // The window's picture is the one in resources.
    '!out/renderer/icon.png',
    'resources/icons/icon.png',
    'resources/packs/**',
    'resources/examples/**',
  ],
  // Outside the asar, where a reader can open them.
  extraResources: [
    { from: 'LICENSE', to: 'LICENSE.txt' },
    { from: 'THIRD-PARTY-NOTICES.md', to: 'THIRD-PARTY-NOTICES.md' },
  ],
  // False: node_modules are not electron-builder's business, so it neither rebuilds nor looks at them.
  beforeBuild: () => Promise.resolve(false),
  afterPack: setFuses,
  // The window's app id on Linux: it joins the window to its entry in the menu.
  extraMetadata: { homepage: HOMEPAGE, desktopName: 'sco-study.desktop' },

  // What "Save a copy" writes, and "Save as a file" of a pack. Windows and macOS only see the last part of a name, so `.json.gz` could not be ours.
  fileAssociations: [
    {
      ext: 'scostudy',
      name: 'SCO Study copy',
      description: 'A copy of what you made in SCO Study',
      mimeType: 'application/x-sco-study',
      role: 'Editor',
      rank: 'Owner',
    },
    {
      ext: 'scopack',
      name: 'SCO Study pack',
      description: 'Texts to read and learn with SCO Study',
      mimeType: 'application/x-sco-study-pack',
      role: 'Viewer',
      rank: 'Owner',
    },
  ],
  protocols: [{ name: 'SCO Study', schemes: ['study'], role: 'Viewer' }],

  win: { target: [{ target: 'nsis', arch: ['x64'] }], icon: 'icon.ico' },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    // Only updates would need it.
    packElevateHelper: false,
    differentialPackage: false,
    // Removing the app never removes what the reader made.
    deleteAppDataOnUninstall: false,
    artifactName: 'sco-study-${version}-windows-${arch}.${ext}',
  },

  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    icon: 'icon.icns',
    category: 'public.app-category.education',
    hardenedRuntime: true,
    entitlements: 'resources/package/entitlements.mac.plist',
    entitlementsInherit: 'resources/package/entitlements.mac.plist',
    darkModeSupport: true,
    artifactName: 'sco-study-${version}-macos-${arch}.${ext}',
  },
  dmg: { writeUpdateInfo: false },

  linux: {
    target: ['deb', 'AppImage', 'rpm'].map((target) => ({ target, arch: ['x64'] })),
    icon: 'icons',
    executableName: 'sco-study',
    category: 'Education',
    maintainer: MAINTAINER,
    vendor: 'The SCO Study founders',
    synopsis: 'Study the Shanghai Cooperation Organization offline',
    syncDesktopName: true,
    desktop: { entry: { Keywords: 'SCO;flashcards;notes;reading;' } },
    artifactName: 'sco-study-${version}-linux-${arch}.${ext}',
  },
  // What Electron's binary is linked with, and xdg-utils for opening a source after a yes. The names after 2024's change of
  // time_t come first.
  deb: {
    depends: [
      'libgtk-3-0t64 | libgtk-3-0',
      'libnotify4',
      'libnss3',
      'libxtst6',
      'libatspi2.0-0t64 | libatspi2.0-0',
      'libdrm2',
      'libgbm1',
      'libasound2t64 | libasound2',
      'libuuid1',
      'xdg-utils',
    ],
    recommends: [],
    packageCategory: 'education',
  },
  // Fedora's name first, openSUSE's second.
  rpm: {
    depends: [
      '(gtk3 or libgtk-3-0)',
      '(libnotify or libnotify4)',
      '(nss or mozilla-nss)',
      '(libXtst or libXtst6)',
      '(at-spi2-core or libatspi0)',
      '(libdrm or libdrm2)',
      '(mesa-libgbm or libgbm1)',
      '(alsa-lib or libasound2)',
      '(libuuid or libuuid1)',
      'xdg-utils',
    ],
    packageCategory: 'Applications/Education',
  },
  toolsets: {
    // The older default needs libfuse2, which new systems lack, and writes --no-sandbox into the menu's entry.
    appimage: '1.0.3',
  },
})
