/** Measuring how long a reader waits after a click. */

/**
 * Runs in the page: resolves with the time from the click to the frame that shows its effect. If
 * anything changes after the first frame, the clock runs on to the frame after the last change within
 * `watchedFor` milliseconds of the first.
 */
function watchNextClick(watchedFor) {
  const afterNextFrame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () => resolve(performance.now()));
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    });
  const watched = document.querySelector('main') ?? document.body;
  window.nextClick = new Promise((resolve) => {
    const start = async (event) => {
      const before = watched.textContent;
      let painted = await afterNextFrame();
      const observer = new MutationObserver(() => {
        void afterNextFrame().then((later) => {
          painted = later;
        });
      });
      observer.observe(watched, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      setTimeout(() => {
        observer.disconnect();
        const changed = watched.textContent !== before;
        resolve(changed ? painted - event.timeStamp : null);
      }, watchedFor);
    };
    addEventListener('click', (event) => void start(event), { capture: true, once: true });
  });
}

export const median = (numbers) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/**
 * Milliseconds from a click on `[role, name]` to the frame that shows its whole effect, which has to
 * come within `watchedFor` milliseconds.
 */
export async function timeClick(page, [role, name], watchedFor = 400) {
  // A bare mouse click: the checks that come with a locator's click would run on the clock.
  const target = page.getByRole(role, { name, exact: true });
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(watchNextClick, watchedFor);
  await page.mouse.down();
  await page.mouse.up();
  const time = await page.evaluate(() => window.nextClick);
  if (time === null) throw new Error(`A click on ${name} changed nothing; nothing was measured.`);
  return time;
}
