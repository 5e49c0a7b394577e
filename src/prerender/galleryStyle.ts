import { ARTICLE_WIDTH, NARROW_WIDTH, WIDE_WIDTH } from '#prerender/galleryPlan.ts';

/** Colours come from the tokens of the page; no element has a style of its own. */
export const galleryStyle = `*,*::before,*::after{box-sizing:border-box}
html{background:var(--ground);color:var(--ink);font:17px/1.62 var(--sans);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{min-width:${NARROW_WIDTH}px;margin:0}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
header,.section{padding:0 16px}
header>*,.section>*{max-width:${ARTICLE_WIDTH}px;margin-inline:auto}
.wide>*{max-width:${WIDE_WIDTH}px}
.bar{display:flex;flex-wrap:wrap;justify-content:space-between;gap:4px 24px;padding:14px 0;border-bottom:1px solid var(--line);font-size:15px}
.bar ul{display:flex;gap:16px;margin:0;padding:0;list-style:none}
.bar [aria-current]{color:var(--muted)}
h1{margin-block:44px 12px;font-size:clamp(30px,5vw,40px);line-height:1.18;letter-spacing:-.01em;text-wrap:balance}
.lead{margin-block:0 28px;color:var(--muted);font-size:19px;line-height:1.5;text-wrap:pretty}
.contents{padding:14px 0;border-block:1px solid var(--line);font-size:15px}
.contents ol{columns:2 240px;margin:0;padding-inline-start:22px}
.section{padding-block:28px 36px}
h2{margin-block:20px 10px;font-size:26px;line-height:1.25;text-wrap:balance}
p{margin-block:0 18px;text-wrap:pretty}
figure{margin-block:4px 34px}
iframe{display:block;width:100%;border:0}
figcaption{margin-top:10px;color:var(--muted);font-size:15px}
details{margin-top:8px;font-size:15px}
summary{width:fit-content;color:var(--muted);cursor:pointer}
pre{margin:8px 0 0;padding:12px 14px;overflow-x:auto;border:1px solid var(--line);background:var(--paper);font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,'Liberation Mono',monospace;white-space:pre-wrap;overflow-wrap:anywhere}
.dark{background:var(--ground);color:var(--ink);color-scheme:dark}
.narrow .figures{display:flex;flex-wrap:wrap;gap:20px}
.narrow figure{width:${NARROW_WIDTH}px;max-width:100%;margin-inline:0}
.ruled{border-top:1px solid var(--line)}
`;
