import { UPLOAD_LIMITS } from './upload.ts'

/** What is wrong with the path of a file in an upload, as a reason; null when nothing is. Paths are relative, with `/`. */
export function pathProblem(path: string): string | null {
  if (path === '' || path.length > UPLOAD_LIMITS.path)
    return `its path is empty or longer than ${UPLOAD_LIMITS.path} characters`
  if (/\p{Cc}/u.test(path)) return 'its name has a control character in it'
  if (path.includes('\\')) return 'its path has a \\ in it'
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'its path does not begin in the folder'
  const parts = path.replace(/\/$/, '').split('/')
  if (parts.includes('..')) return 'its path leads out of the folder'
  return parts.some((part) => part === '' || part === '.') ? 'its path has an empty part' : null
}

/** What two paths have in common that name the same file on some system: letters in one case, composed. */
export const samePathKey = (path: string): string => path.normalize('NFC').toLowerCase()
