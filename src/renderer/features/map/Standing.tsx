import classes from './Standing.module.css'

/** How a standing looks: by colour and by pattern, so that neither is needed. More than these look like the last. */
const LOOKS = ['plain', 'slanted', 'dotted', 'level', 'crossed', 'upright'] as const

/** The look of a standing among all names. */
const lookOf = (names: readonly string[], name: string): (typeof LOOKS)[number] =>
  LOOKS[Math.min(names.indexOf(name), LOOKS.length - 1)] ?? 'plain'

/** What a shape that stands for a standing is filled with. @param set the id of the patterns */
export const fillOf = (set: string, names: readonly string[], name: string): string =>
  `url(#${set}-${lookOf(names, name)})`

/** The patterns that are there for the whole screen (`StandingPatterns` without a scale). */
export const PATTERNS = 'standing'

interface StandingPatternsProps {
  readonly set: string
  /** What makes a pattern as large as on the screen in a drawing that is scaled. */
  readonly scale?: number
}

/** The fills of standings, to be named by `fillOf` from any drawing on the screen. */
export function StandingPatterns({ set, scale = 1 }: StandingPatternsProps) {
  return (
    <defs>
      {LOOKS.map((look) => (
        <pattern
          key={look}
          id={`${set}-${look}`}
          className={classes['pattern'] ?? ''}
          data-look={look}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform={`scale(${scale})`}
        >
          <rect width={6} height={6} className={classes['ground'] ?? ''} />
          <Ink look={look} />
        </pattern>
      ))}
    </defs>
  )
}

function Ink({ look }: { readonly look: (typeof LOOKS)[number] }) {
  const line = classes['line'] ?? ''
  switch (look) {
    case 'plain':
      return null
    case 'slanted':
      return <path d="M-1,7L7,-1M-4,4L4,-4M2,10L10,2" className={line} />
    case 'dotted':
      return <circle cx={3} cy={3} r={1.3} className={classes['dot'] ?? ''} />
    case 'level':
      return <path d="M0,3H6" className={line} />
    case 'crossed':
      return <path d="M0,0L6,6M0,6L6,0" className={line} />
    case 'upright':
      return <path d="M3,0V6" className={line} />
  }
}

/** The patterns for the screen: once on it. */
export function ScreenPatterns() {
  return (
    <svg width={0} height={0} aria-hidden className={classes['hidden'] ?? ''}>
      <StandingPatterns set={PATTERNS} />
    </svg>
  )
}

interface SwatchProps {
  readonly names: readonly string[]
  /** Null for a state that is nothing to the organization. */
  readonly name: string | null
}

/** A sample of a standing's look, beside its name. */
export function Swatch({ names, name }: SwatchProps) {
  return (
    <svg width={22} height={14} aria-hidden className={classes['swatch'] ?? ''}>
      <rect
        x={0.5}
        y={0.5}
        width={21}
        height={13}
        rx={3}
        {...(name === null ? { className: classes['none'] ?? '' } : { fill: fillOf(PATTERNS, names, name) })}
      />
    </svg>
  )
}
