import type { VariantColorsResolver } from '@mantine/core';

/** Mantine's name of a hue → the tokens that stand for it. */
const HUES: Readonly<Record<string, { readonly ink: string; readonly ground: string }>> = {
  blue: { ink: 'var(--accent)', ground: 'var(--accent-ground)' },
  red: { ink: 'var(--bad)', ground: 'var(--bad-ground)' },
  yellow: { ink: 'var(--warn)', ground: 'var(--warn-ground)' },
  green: { ink: 'var(--good)', ground: 'var(--good-ground)' },
  gray: { ink: 'var(--ink-soft)', ground: 'var(--surface-sunk)' },
};
const ACCENT = { ink: 'var(--accent)', ground: 'var(--accent-ground)' };

/** The colours of a component's variant, out of the tokens: so light, dark and high contrast are one rule. */
export const variantColors: VariantColorsResolver = ({ color, variant }) => {
  const { ink, ground } = HUES[color ?? 'blue'] ?? ACCENT;
  switch (variant) {
    case 'filled':
      return { background: ink, hover: ink, color: 'var(--on-accent)', border: '1px solid transparent' };
    case 'light':
      return { background: ground, hover: ground, color: ink, border: `1px solid ${ink}` };
    case 'outline':
      return { background: 'transparent', hover: ground, color: ink, border: `1px solid ${ink}` };
    case 'subtle':
      return { background: 'transparent', hover: ground, color: ink, border: '1px solid transparent' };
    default:
      return {
        background: 'var(--surface)',
        hover: 'var(--surface-sunk)',
        color: 'var(--ink)',
        border: '1px solid var(--line-strong)',
      };
  }
};
