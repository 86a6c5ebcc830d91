/** Style of the page at `/`: follows the reader's light or dark setting, and needs no font of its own. */
export const HOME_STYLE = `
:root { color-scheme: light dark; --ink: #16202c; --soft: #51606f; --paper: #f6f7f9; --card: #fff; --line: #d6dce2;
  --link: #0b5cad; --up: #0b6b3a; --down: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf2; --soft: #a7b4c0; --paper: #10161d; --card: #18212b;
  --line: #2c3946; --link: #7db8f5; --up: #62d49a; --down: #ff9d94; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 3rem 1.25rem; }
h1 { margin: 0; font-size: 2.25rem; letter-spacing: -0.02em; }
h2 { margin: 0 0 0.75rem; font-size: 1.1rem; }
.lead { margin: 0.25rem 0 2rem; color: var(--soft); }
section { margin: 0 0 1.5rem; padding: 1.25rem 1.5rem; background: var(--card); border: 1px solid var(--line);
  border-radius: 0.75rem; }
dl { margin: 0; }
dl div { display: flex; justify-content: space-between; gap: 1rem; padding: 0.45rem 0; border-top: 1px solid var(--line); }
dl div:first-child { border-top: 0; }
dt { color: var(--soft); }
dd { margin: 0; font-variant-numeric: tabular-nums; text-align: right; overflow-wrap: anywhere; }
.up { color: var(--up); font-weight: 600; }
.down { color: var(--down); font-weight: 600; }
a { color: var(--link); }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
pre { margin: 0 0 1rem; padding: 0.75rem 1rem; white-space: pre-wrap; background: var(--paper); border: 1px solid var(--line);
  border-radius: 0.5rem; font: 0.9rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
p:last-child { margin-bottom: 0; }
`;
