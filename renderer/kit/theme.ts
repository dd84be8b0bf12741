import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Shades 7 and 6 carry white text at 5:1 or better: the filled buttons of the light and the dark theme. */
const calm: MantineColorsTuple = [
  '#e9f2fb',
  '#d3e4f5',
  '#aed0ef',
  '#86bdf2',
  '#5aa2e2',
  '#3689d2',
  '#1a70bb',
  '#0b5a9e',
  '#084a83',
  '#063a68',
]

const danger: MantineColorsTuple = [
  '#fdeceb',
  '#fad5d2',
  '#f7bab5',
  '#ff9f96',
  '#e46a60',
  '#d04a3f',
  '#bd342a',
  '#a8231b',
  '#8b1a14',
  '#6e130e',
]

const good: MantineColorsTuple = [
  '#e6f5ed',
  '#cdeadb',
  '#a0dcbf',
  '#6fd3a0',
  '#45b57d',
  '#2b9963',
  '#1f8050',
  '#17693f',
  '#105431',
  '#0a3f24',
]

export const theme = createTheme({
  fontFamily: "'Golos Text Variable', sans-serif",
  headings: { fontFamily: "'Golos Text Variable', sans-serif", fontWeight: '600' },
  colors: { calm, danger, good },
  primaryColor: 'calm',
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // No scroll lock: the page never scrolls as a whole, and the lock's style element bears no nonce.
    Modal: {
      defaultProps: { centered: true, lockScroll: false, radius: 'lg', overlayProps: { backgroundOpacity: 0.45 } },
      styles: { title: { fontSize: 18, fontWeight: 600 } },
    },
    // Long words of a button wrap instead of being cut.
    Button: {
      styles: (_theme: unknown, { size }: { size?: string }) => ({
        label: { whiteSpace: 'normal', lineHeight: 1.2 },
        root: size?.startsWith('compact') ? { minHeight: 32 } : { height: 'auto', minHeight: 40, paddingBlock: 6 },
      }),
    },
  },
})
