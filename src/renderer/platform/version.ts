/** The app's version, put in at build time. */
export const APP_VERSION: string = __APP_VERSION__

declare const __APP_VERSION__: string
