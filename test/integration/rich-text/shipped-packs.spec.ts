import { describe, expect, it } from '@jest/globals';
import { renderRichText } from '@cyberdrill/rich-text';
import { loadScenarioPack } from '@cyberdrill/scenario';

/** Words of a text without the marks of Markdown: list items, headings, rules. */
function wordsOf(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/[*`]/g, ''))
    .filter((word) => word !== '' && !/^([-–>#|]+|\d+[.)])$/.test(word));
}

/** What a reader sees of rendered text. */
function shownIn(html: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&amp;': '&',
  };
  return html.replace(/<[^>]*>/g, ' ').replace(/&(lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity);
}

describe.each(['regional-comm-check', 'cross-border-ransomware'])('the words of %s', (pack) => {
  it('lose none when they are rendered, in any language', async () => {
    const loaded = await loadScenarioPack(`scenarios/${pack}`);
    if (!('scenario' in loaded)) throw new Error('the pack has faults');
    const bodies = loaded.scenario.injects.flatMap(({ body }) => Object.values(body));
    expect(bodies.length).toBeGreaterThan(10);
    for (const body of bodies) expect(wordsOf(shownIn(renderRichText(body)))).toEqual(wordsOf(body));
  });
});
