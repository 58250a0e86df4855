import { Anchor, createTheme, Notification, Popover } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

/** The blue of the grid: dark enough at 7 for white text, at 8 for text on its own light tint. */
const grid: MantineColorsTuple = [
  '#eef5fd',
  '#d9e7f7',
  '#b0cdee',
  '#84b2e6',
  '#5f9bde',
  '#4489d8',
  '#2f75c6',
  '#1f62b0',
  '#1a56a0',
  '#0f4480',
];

export const theme = createTheme({
  primaryColor: 'grid',
  primaryShade: { light: 7, dark: 7 },
  colors: { grid },
  autoContrast: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.6rem' }, h2: { fontSize: '1.2rem' }, h3: { fontSize: '1rem' } },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // A link in running text must not be told by its colour alone.
    Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }),
    // Measured before a field below the fold was scrolled into view, a dropdown stayed hidden though it was open.
    Popover: Popover.extend({ defaultProps: { hideDetached: false } }),
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { 'aria-label': 'Close' } },
      styles: { description: { color: 'var(--mantine-color-dimmed)' } },
    }),
  },
});

/** Text colours of enough contrast (WCAG AA) for what is said in a lower voice and for links. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4f5963',
    '--mantine-color-placeholder': '#5c6670',
    '--mantine-color-anchor': '#1a56a0',
    '--mantine-color-error': '#b42318',
    '--anchorgate-rail': '#f6f8fa',
  },
  dark: {
    '--mantine-color-dimmed': '#a9b1ba',
    '--mantine-color-placeholder': '#a0a8b0',
    '--mantine-color-anchor': '#8fbcf0',
    '--mantine-color-error': '#ff9d94',
    '--anchorgate-rail': '#1b1c1f',
  },
});
