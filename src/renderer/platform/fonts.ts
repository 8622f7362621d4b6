/** The faces of the interface and of the text, as the first screen uses them. */
const FACES = ['16px "Inter Variable"', '16px "Source Serif 4 Variable"']

/**
 * Resolves when the first screen's faces are there, or cannot be had. A screen that is drawn before them moves when they come, and a
 * click at that moment meets nothing.
 */
export async function facesLoaded(): Promise<void> {
  await Promise.allSettled(FACES.map((face) => document.fonts.load(face)))
}
