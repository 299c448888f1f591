/** The statistics page's whole style: it loads nothing. */
export const statisticsStyle = `
:root { color-scheme: light dark; --text: light-dark(#1a2026, #e8ebee); --muted: light-dark(#55606b, #a5afb9);
  --line: light-dark(#d3d9df, #363d44); --ground: light-dark(#fff, #14171a); }
body { margin: 0; background: var(--ground); color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 720px; margin: 0 auto; padding: 16px; }
h1 { margin: 0 0 4px; font-size: 1.5rem; }
h2 { margin: 24px 0 4px; font-size: 1rem; }
p { margin: 8px 0; }
.figure { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: baseline; padding: 12px 0;
  border-block: 1px solid var(--line); }
.figure strong { font-size: 2.25rem; line-height: 1.2; }
.figure span:last-child, .mark, .small { color: var(--muted); font-size: 0.875rem; }
.said { max-width: 70ch; }
table { width: 100%; margin-top: 16px; border-collapse: collapse; }
caption { padding: 4px 0; text-align: left; font-weight: 600; }
th, td { padding: 4px 8px 4px 0; border-bottom: 1px solid var(--line); text-align: left; font-weight: 400; }
thead th { color: var(--muted); }
th ~ th, td { text-align: right; }
td { white-space: nowrap; }
ul { margin: 4px 0; padding-left: 20px; font-size: 0.875rem; }
@page { size: A4; margin: 14mm; }
@media print { :root { color-scheme: light; } body { font-size: 10pt; } main { padding: 0; } }
`
