import type { Tlp } from '@cyberdrill/domain';
import { TLP_COLOURS, tlpClass } from './tlp.ts';

/** The look of a report: a document on screen, a printed paper with the label on every page. */
export function style(label: Tlp): string {
  return `${BASE}${PARTS}${CHARTS}${tlpRules()}${printRules(label)}`;
}

const BASE = `
:root{--ink:#1a2028;--soft:#4a5562;--line:#c9d0d8;--pale:#f3f5f8;--accent:#1b4f91;--good:#1c6b3f;--fair:#7a5200;--bad:#a3231d}
*{box-sizing:border-box}
html{color-scheme:light;-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);background:#fff;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
.page{display:grid;grid-template-columns:15rem minmax(0,1fr);gap:2.5rem;max-width:90rem;margin:0 auto;padding:0 2rem 3rem}
header.top,footer.end{grid-column:1/-1}
header.top{border-block-end:3px solid var(--ink);padding-block:1.5rem 1rem}
.band{display:flex;justify-content:space-between;align-items:center;gap:1rem;font-weight:600;letter-spacing:.04em}
h1{font-size:2rem;line-height:1.2;margin:.75rem 0 .25rem}
h2{font-size:1.45rem;line-height:1.25;margin:2.75rem 0 .75rem;padding-block-start:.5rem;border-block-start:1px solid var(--line)}
h3{font-size:1.1rem;margin:1.75rem 0 .5rem}
h4{font-size:1rem;margin:1.25rem 0 .25rem}
p,ul,ol{margin:.5rem 0;max-width:72ch}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.soft{color:var(--soft)}
.skip{position:absolute;inset-inline-start:-99rem}
.skip:focus{position:static}
nav.contents{position:sticky;top:0;align-self:start;padding-block:1.5rem;font-size:.92rem;max-height:100vh;overflow:auto}
nav.contents ol{list-style:none;padding:0;margin:.5rem 0}
nav.contents a{display:block;padding:.3rem .5rem;text-decoration:none;border-radius:.25rem}
nav.contents a:hover{background:var(--pale);text-decoration:underline}
nav.contents h2{font-size:1rem;border:0;margin:0;padding:0}
main{min-width:0}
main>section:first-child h2{border:0;margin-block-start:1rem}
@media (max-width:60rem){.page{display:block;padding:0 1rem 2rem}nav.contents{position:static;max-height:none}nav.contents ol{columns:2}}
`;

const PARTS = `
.scroll{overflow-x:auto;margin:.75rem 0 1.25rem}
table{border-collapse:collapse;font-size:.875rem;line-height:1.4;min-width:min(100%,30rem)}
caption{text-align:start;font-weight:600;padding-block-end:.4rem;max-width:72ch}
th,td{border-block-end:1px solid var(--line);padding:.35rem .6rem;text-align:start;vertical-align:top}
thead th{border-block-end:2px solid var(--ink);vertical-align:bottom;background:#fff}
td:not([class]){min-width:7rem}
th.number,td.number{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
tbody th{font-weight:600;min-width:11rem;overflow-wrap:anywhere}
th.state,td.state{padding:.25rem .4rem;text-align:center;font-size:.8rem}
th.state{min-width:5.5rem;max-width:9rem;overflow-wrap:anywhere}
td.state{white-space:nowrap}
time{font-variant-numeric:tabular-nums;white-space:nowrap}
.numbers{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:.75rem;margin:1rem 0}
.numbers div{background:var(--pale);border-inline-start:4px solid var(--accent);padding:.6rem .8rem}
.numbers dt{color:var(--soft);font-size:.875rem}
.numbers dd{margin:0;font-size:1.4rem;font-weight:650;line-height:1.25;font-variant-numeric:tabular-nums}
.numbers small{display:block;font-size:.8125rem;font-weight:400;color:var(--soft)}
.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:0 2rem}
.good{color:var(--good)}.fair{color:var(--fair)}.bad{color:var(--bad)}
.s{display:inline-flex;align-items:center;gap:.25rem;white-space:nowrap}
.s svg{width:.9rem;height:.9rem;flex:none}
.words{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--pale);padding:.5rem .75rem;margin:.4rem 0;max-width:90ch;unicode-bidi:isolate}
.rich{white-space:normal}
.rich>*{margin:.4rem 0}
.rich h4,.rich h5,.rich h6{font-size:1em}
.rich pre{white-space:pre-wrap}
.link-target,.picture{font-family:ui-monospace,monospace;font-size:.9em}
.note{border-inline-start:4px solid var(--fair);background:var(--pale);padding:.5rem .8rem;max-width:72ch}
details{border-block-end:1px solid var(--line);padding-block:.35rem}
summary{cursor:pointer;font-weight:600;padding-block:.2rem}
summary .soft{font-weight:400}
details{padding-inline-start:1rem}
summary{margin-inline-start:-1rem}
ul.working{margin-block:.2rem .6rem;padding-inline-start:1.1rem;font-size:.9rem;max-width:90ch}
.chain{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;list-style:none;padding:0;font-size:.9rem;max-width:none}
.chain b{font-weight:600}
code,.id{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.9em;overflow-wrap:anywhere}
.team{margin-block-start:2.5rem}
dl.facts{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:.75rem 0;font-size:.95rem}
dl.facts dt{color:var(--soft)}
dl.facts dd{margin:0}
.rating{display:inline-block;min-width:1.5em;text-align:center;font-weight:700;border:1px solid currentColor;border-radius:.2em;padding:0 .3em}
`;

const CHARTS = `
figure{margin:1rem 0}
figure svg.chart{width:100%;height:auto;max-width:62rem;display:block}
figcaption{max-width:72ch;font-size:.95rem;margin-block-start:.25rem}
svg text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;fill:#1a2028}
svg .minor{fill:#4a5562;font-size:11px}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:1rem}
.charts figure{margin:0}
`;

function tlpRules(): string {
  const each = Object.entries(TLP_COLOURS)
    .map(([label, colour]) => `.tlp.${tlpClass(label as Tlp)}{color:${colour}}`)
    .join('');
  return `.tlp{background:#000;font-weight:700;font-size:1rem;padding:.1rem .45rem;white-space:nowrap;print-color-adjust:exact;-webkit-print-color-adjust:exact;letter-spacing:0}
td .tlp,th .tlp{font-size:.75rem}
${each}
`;
}

/** The label goes to the head and foot of every printed page, to the end of the line, in 12 points. */
function printRules(label: Tlp): string {
  const mark = `content:"${label}";font:700 12pt system-ui,Arial,sans-serif;color:${TLP_COLOURS[label]};background:#000;padding:1mm 2mm;width:max-content;height:max-content;margin-inline-start:auto`;
  return `@page{size:A4;margin:18mm 14mm;@top-right{${mark}}@bottom-right{${mark}}@bottom-left{content:counter(page) " / " counter(pages);font:9pt system-ui,Arial,sans-serif}}
@page wide{size:A4 landscape}
@media print{
body{font-size:10pt}
.page{display:block;max-width:none;padding:0}
nav.contents{position:static;max-height:none;break-after:page}
h2,h3,h4,summary,caption{break-after:avoid}
figure,tr,.numbers,li{break-inside:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}
.wide{page:wide}
section.team{break-before:page}
details::details-content{content-visibility:visible;display:block;block-size:auto;opacity:1}
summary{list-style:none}
a{color:inherit;text-decoration:none}
}
`;
}
