/** What stands where the reader's own things name a pack that is no longer there. */
export const PACK_REMOVED = 'Its pack was removed'
