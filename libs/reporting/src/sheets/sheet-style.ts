/** The look of the sheets: one A4 page each, to be read on a table from a metre away, in black on white. */
export const SHEET_STYLE = `
@page{size:A4;margin:0}
*{box-sizing:border-box;margin:0}
:root{--ink:#11161d;--soft:#4a5562;--line:#b9c2cc;--accent:#1b4f91}
html{color-scheme:light;print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{color:var(--ink);background:#e7ebf0;font:12.5pt/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic","Noto Sans CJK SC",Arial,sans-serif}
.sheet{position:relative;display:flex;flex-direction:column;width:210mm;height:297mm;padding:14mm 17mm;margin:8mm auto;background:#fff;overflow:hidden;break-after:page;break-inside:avoid}
.sheet:last-child{break-after:auto}
.band{display:flex;justify-content:space-between;gap:6mm;padding-block-end:3mm;border-block-end:.8mm solid var(--ink);font-weight:700;font-size:11pt;letter-spacing:.08em}
.band bdi:last-child{text-align:end;letter-spacing:0;font-weight:600;color:var(--soft)}
h1{margin-block-start:9mm;font-size:15pt;font-weight:600;color:var(--soft);line-height:1.25}
h2{margin-block-start:1.5mm;font-size:31pt;line-height:1.15;overflow-wrap:anywhere}
h2.long{font-size:22pt}
h2.longest{font-size:16pt}
dl{display:grid;grid-template-columns:max-content 1fr;gap:1mm 6mm;margin-block-start:5mm}
dt{color:var(--soft)}
dd{font-weight:600}
.way{display:grid;grid-template-columns:1fr 62mm;gap:8mm;align-items:center;margin-block-start:9mm;padding:8mm;border:.5mm solid var(--ink);border-radius:3mm}
.label{color:var(--soft);font-size:11.5pt}
.address{display:block;margin-block:1mm 6mm;font-weight:700;font-size:15pt;line-height:1.25;overflow-wrap:anywhere;unicode-bidi:isolate}
.address.long{font-size:12pt}
.address.longest{font-size:10pt}
.code{display:block;margin-block-start:1.5mm;font:700 27pt/1.15 ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono","DejaVu Sans Mono",monospace;white-space:nowrap;unicode-bidi:isolate}
[dir=rtl] .address,[dir=rtl] .code{text-align:right}
.scan{text-align:center}
.scan svg{display:block;width:62mm;height:62mm}
.scan .label{display:block;margin-block-end:1mm}
ol{list-style:none;padding:0;margin-block-start:10mm;display:grid;gap:4.5mm;counter-reset:step}
li{display:grid;grid-template-columns:10mm 1fr;gap:4mm;align-items:center;counter-increment:step;font-size:13.5pt}
li::before{content:counter(step);display:grid;place-content:center;width:10mm;height:10mm;border-radius:50%;background:var(--accent);color:#fff;font-weight:700}
footer{margin-block-start:auto;padding-block-start:4mm;border-block-start:.3mm solid var(--line);font-size:10.5pt;color:var(--soft)}
footer dl{margin:0 0 1.5mm;grid-template-columns:repeat(2,max-content max-content);gap:0 3mm}
footer dd{color:var(--ink);padding-inline-end:6mm}
@media screen and (max-width:215mm){.sheet{margin:0}}
@media print{body{background:#fff}.sheet{margin:0}}
`;
