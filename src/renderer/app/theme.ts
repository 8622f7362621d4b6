import { type CSSVariablesResolver, createTheme } from '@mantine/core'

/** Light and dark: warm neutral greys, one deep teal, hairlines instead of shadows (look.md). looks.css has sepia and high contrast. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 7 },
  fontFamily: "'Inter Variable', system-ui, 'Noto Sans CJK SC', sans-serif",
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '18px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '28px', lineHeight: '1.25' },
      h2: { fontSize: '18px', lineHeight: '1.35' },
      h3: { fontSize: '16px', lineHeight: '1.4' },
    },
  },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '40px' },
  defaultRadius: 8,
  cursorType: 'pointer',
  respectReducedMotion: true,
  colors: {
    teal: [
      '#eef7f6',
      '#d9ebe9',
      '#b0d6d2',
      '#82bfb9',
      '#5aaba3',
      '#3f9d95',
      '#2b8b83',
      '#1a736c',
      '#115f59',
      '#084a45',
    ],
    gray: [
      '#faf9f7',
      '#f4f2ee',
      '#eae7e1',
      '#dedad2',
      '#cbc6bc',
      '#aaa499',
      '#857f75',
      '#5c574f',
      '#3a3630',
      '#24211d',
    ],
    dark: [
      '#dbd7cf',
      '#c3beb4',
      '#aba59a',
      '#7c766c',
      '#48443e',
      '#38342f',
      '#2a2723',
      '#1e1c19',
      '#181613',
      '#11100e',
    ],
  },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    // No fade: half-way through one its words would have too little contrast.
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false, transitionProps: { duration: 0 } } },
    Popover: { defaultProps: { shadow: 'none', transitionProps: { duration: 100 } } },
    // What closes is gone at once: the next key already means the screen below.
    Modal: {
      defaultProps: {
        centered: true,
        // A toast stands below it, and hides no button of it.
        yOffset: 84,
        transitionProps: { duration: 120, exitDuration: 0 },
        closeButtonProps: { 'aria-label': 'Close' },
        // A title may take two lines.
        styles: { title: { lineHeight: 1.35 } },
      },
    },
    Drawer: {
      defaultProps: {
        transitionProps: { duration: 120, exitDuration: 0 },
        closeButtonProps: { 'aria-label': 'Close' },
      },
    },
  },
})

/** Raises what Mantine's defaults leave below AA (4.5:1) on our greys. */
export const cssVariablesResolver: CSSVariablesResolver = (t) => ({
  variables: { '--reading-font': "'Source Serif 4 Variable', 'Noto Serif CJK SC', Georgia, serif" },
  light: {
    '--mantine-color-body': '#fffefc',
    '--mantine-color-text': t.colors.gray[9],
    '--mantine-color-dimmed': t.colors.gray[7],
    '--mantine-color-placeholder': '#6f6a61',
    '--mantine-color-default-border': t.colors.gray[3],
    '--mantine-color-error': '#a8200d',
    '--mantine-color-red-filled': '#a8200d',
    '--mantine-color-red-filled-hover': '#8f1a0a',
    '--mark-yellow': '#fbe8a6',
    '--mark-green': '#cfe9c4',
    '--mark-blue': '#cbe2f5',
    '--mark-pink': '#f6d0dc',
    '--mark-edge': 'rgb(0 0 0 / 45%)',
    '--quiet': t.colors.gray[1],
  },
  dark: {
    '--mantine-color-body': t.colors.dark[7],
    '--mantine-color-text': t.colors.dark[0],
    '--mantine-color-dimmed': t.colors.dark[2],
    '--mantine-color-placeholder': '#9a948a',
    '--mantine-color-default-border': t.colors.dark[4],
    '--mantine-color-error': '#ff9c8a',
    '--mantine-color-red-filled': '#a8200d',
    '--mantine-color-red-filled-hover': '#8f1a0a',
    '--mark-yellow': '#5c4d13',
    '--mark-green': '#2f4f28',
    '--mark-blue': '#244b6b',
    '--mark-pink': '#6a2f43',
    '--mark-edge': 'rgb(255 255 255 / 55%)',
    '--quiet': t.colors.dark[6],
  },
})
