import type { Text } from '@cyberdrill/domain';
import type { FileText } from '../file/scenario-file.ts';

/** Turns a text of the file into the domain's text by language; line ends at its end, which YAML blocks leave, are cut. */
export type TextCompiler = (text: FileText) => Text;

/** A compiler of texts for a scenario whose own language is this one. */
export function textCompiler(language: string): TextCompiler {
  return (text) => {
    const words = typeof text === 'string' ? { [language]: text } : text;
    return Object.fromEntries(Object.entries(words).map(([tag, phrase]) => [tag, phrase.trimEnd()]));
  };
}

/** Compiles a text that may be left out. */
export function optionalText(compile: TextCompiler, text: FileText | undefined): Text | undefined {
  return text === undefined ? undefined : compile(text);
}
