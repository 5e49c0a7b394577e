/**
 * Runs in the page before anything of it. Notes when the whole chart was first on screen, in
 * milliseconds from the start of the navigation, and what the browser tells of the load.
 *
 * Looks for the bars (marks of one SVG in the colours of the figure, laid out and not hidden, or
 * fillings of a canvas in these colours) after each change of the document, when a canvas has had
 * its last bar and in each frame, always before the frame is painted. In the frame that is the first
 * to show all bars a dot with `elementtiming` is put into the corner; what the browser says of the
 * dot is when that frame was presented. Element Timing knows neither SVG shapes nor canvases, hence
 * the dot. No pixel is read: that would hold up the very frame that is waited for.
 *
 * `paints` are computed fills, `rgb(r, g, b)`; `bars` is how many make the whole chart.
 */
export function watchChart({ paints, bars }) {
  // The inspector, which slows the page down, asks where each request came from, and V8 then parses the
  // code once more to tell: up to a quarter of a second at 4x that no reader waits for.
  Error.stackTraceLimit = 0;
  const seen = { visible: null, found: null, fcp: null, shift: 0, blocking: 0 };
  window.benchSeen = seen;
  const wanted = new Set(paints);
  const hexOf = (part) => Number(part).toString(16).padStart(2, '0');
  const hexes = new Set(paints.map((paint) => `#${paint.match(/\d+/g).map(hexOf).join('')}`));

  const isShown = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const isInView = ({ top, bottom }) => bottom > 0 && top < window.innerHeight;

  /** Boxes of the bars of an SVG that are laid out. */
  const barBoxes = (svg) =>
    [...svg.querySelectorAll('rect,path')]
      .filter((mark) => wanted.has(getComputedStyle(mark).fill) && isShown(mark))
      .map((mark) => mark.getBoundingClientRect())
      .filter(({ width, height }) => width >= 0.5 && height >= 4);

  /** The first chart in which every bar stands and one can be seen, as boxes; else undefined. */
  const drawnSvg = () =>
    [...document.querySelectorAll('svg')]
      .filter((svg) => svg.querySelectorAll('rect,path').length >= bars && isShown(svg))
      .map(barBoxes)
      .find((boxes) => boxes.length >= bars && boxes.some(isInView));
  window.benchBars = () => drawnSvg()?.map(({ width }) => Math.round(width * 10)) ?? [];

  /** Of each canvas, how often it was filled in one of the colours. */
  const fills = new Map();
  const isFilled = ([canvas, count]) =>
    count >= bars && isShown(canvas) && isInView(canvas.getBoundingClientRect());

  const isDrawn = () => drawnSvg() !== undefined || [...fills].some(isFilled);

  function putDot() {
    const dot = document.createElement('span');
    dot.setAttribute('elementtiming', 'bars');
    dot.textContent = '.';
    Object.assign(dot.style, { position: 'fixed', left: 0, top: 0, font: '8px sans-serif' });
    document.documentElement.append(dot);
    new PerformanceObserver((list) => {
      const entry = list.getEntries().find(({ identifier }) => identifier === 'bars');
      if (!entry) return;
      seen.visible = entry.renderTime;
      dot.remove();
    }).observe({ type: 'element', buffered: true });
  }

  const changes = new MutationObserver(() => check());
  function check() {
    if (seen.found !== null || !isDrawn()) return;
    seen.found = performance.now();
    changes.disconnect();
    putDot();
  }
  changes.observe(document, { childList: true, subtree: true, attributes: true });
  const everyFrame = () => {
    check();
    if (seen.found === null) requestAnimationFrame(everyFrame);
  };
  requestAnimationFrame(everyFrame);

  const drawing = CanvasRenderingContext2D.prototype;
  for (const name of ['fill', 'fillRect']) {
    const draw = drawing[name];
    drawing[name] = function watched(...args) {
      if (seen.found === null && hexes.has(this.fillStyle)) {
        const count = (fills.get(this.canvas) ?? 0) + 1;
        fills.set(this.canvas, count);
        if (count === bars) queueMicrotask(check);
      }
      return draw.apply(this, args);
    };
  }

  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.fcp = startTime;
  });
  observe('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.shift += value;
  });
  observe('longtask', ({ duration }) => {
    seen.blocking += duration - 50;
  });
}

/** What `watchChart` looks for, from the figures that the pages show. */
export function chartMarks({ note }) {
  const bars = note.rows.flatMap((row) => row.bars);
  const rgb = (hex) => hex.match(/\w\w/g).map((part) => Number.parseInt(part, 16));
  return {
    paints: [...new Set(bars.map(({ paint }) => `rgb(${rgb(paint).join(', ')})`))],
    bars: bars.length,
  };
}
