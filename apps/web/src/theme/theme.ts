import { createTheme } from '@mantine/core';
import { variantColors } from './variant-colors.ts';

/**
 * What Mantine reckons in script. Colours, sizes and fonts stand in `tokens.css`: the policy of the pages allows no style in
 * the page, so Mantine writes no variables of its own. For the same reason no component may be given props by breakpoint
 * (`p={{ base: …, sm: … }}`): those become a `<style>`. Use a CSS module.
 */
export const theme = createTheme({
  variantColorResolver: variantColors,
  respectReducedMotion: true,
  components: {
    Anchor: { defaultProps: { underline: 'always' } },
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: false } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
  },
});
