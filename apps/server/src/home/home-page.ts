import { API_PREFIX, type Health } from '@cyberdrill/contracts';

/** What the page at `/` tells. Nothing in it is secret: it needs no key. */
export interface HomeFacts {
  readonly health: Health;
  readonly liveExercises: number;
  readonly startedAt: Date;
}

/** The page at `/`: what runs here, how it is, and what to do next. Plain HTML without script. */
export function homePage({ health, liveExercises, startedAt }: HomeFacts): string {
  const isReady = health.status === 'ready';
  const checks = Object.entries(health.checks)
    .map(([name, state]) => row(name, `<span class="${state}">${state}</span>`))
    .join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>CyberDrill – ${isReady ? 'ready' : 'not ready'}</title>
<link rel="stylesheet" href="/home.css">
</head>
<body>
<main>
<h1>CyberDrill</h1>
<p class="lead">Exercise orchestration for cyber drills.
<strong class="${isReady ? 'up' : 'down'}">${isReady ? 'Ready.' : 'Not ready: see below what is down.'}</strong></p>

<section aria-labelledby="now">
<h2 id="now">Now</h2>
<dl>
${row('Exercises under way', String(liveExercises))}
${checks}
${row('Alarms on', health.alarms === 'redis' ? 'Redis' : 'PostgreSQL')}
${row('Roles of this process', escape(health.roles.join(', ')))}
${row('Version', escape(health.version))}
${row('Up since', `<time datetime="${startedAt.toISOString()}">${startedAt.toISOString().slice(0, 19).replace('T', ' ')} UTC</time>`)}
</dl>
</section>

<section aria-labelledby="next">
<h2 id="next">Next</h2>
<p>See a whole drill run by itself, with simulated teams, and read its after-action report:</p>
<pre><code>npm run cyberdrill -- rehearse scenarios/cross-border-ransomware --out out</code></pre>
<p>Plan one of your own over the <a href="${API_PREFIX}/openapi.json">HTTP API (OpenAPI 3.1)</a>;
the same document describes the socket events. State for machines:
<a href="${API_PREFIX}/health/ready">health</a>.</p>
</section>
</main>
</body>
</html>
`;
}

function row(name: string, value: string): string {
  return `<div><dt>${escape(name)}</dt><dd>${value}</dd></div>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
