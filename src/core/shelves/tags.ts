/** Tags as they are kept: without space around them, none empty, each once (however it is capitalized), in their order. */
export function tidyTags(tags: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return tags
    .map((tag) => tag.trim())
    .filter((tag) => {
      const key = tag.toLowerCase()
      if (tag === '' || seen.has(key)) return false
      seen.add(key)
      return true
    })
}

/** Every tag in use, by the alphabet of English. */
export function tagsInUse(rows: Iterable<{ readonly tags: readonly string[] }>): readonly string[] {
  const tags = new Set<string>()
  for (const row of rows) for (const tag of row.tags) tags.add(tag)
  return [...tags].toSorted((a, b) => a.localeCompare(b, 'en'))
}
