export { renderRichText, type RichTextOptions } from './render-rich-text.ts';
