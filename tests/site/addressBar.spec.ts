import { expect, test } from './site.ts';

/** Safari throws at the 101st write in ten seconds. */
const SAFARI_LIMIT = 100;

test('quick choices are gathered into few writes, and the last one arrives', async ({
  dashboard,
  page,
}) => {
  await page.addInitScript(() => {
    const writes: string[] = [];
    Object.assign(globalThis, { writes });
    for (const name of ['pushState', 'replaceState'] as const) {
      const write = history[name].bind(history);
      history[name] = (...rest) => {
        writes.push(String(rest[2]));
        write(...rest);
      };
    }
  });
  await dashboard.open();

  // 60 rounds of three choices, far more than the limit, and an odd number of each.
  const [uzbekistan, log, linear] = await Promise.all([
    dashboard.chip('Countries', 'Uzbekistan').elementHandle(),
    dashboard.option('Scale', 'Log').elementHandle(),
    dashboard.option('Scale', 'Linear').elementHandle(),
  ]);
  await page.evaluate(
    async ([chip, on, off]) => {
      for (let round = 0; round < 60; round += 1) {
        for (const control of [chip, on, off]) {
          if (control instanceof HTMLElement) control.click();
        }
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      for (const control of [chip, on]) if (control instanceof HTMLElement) control.click();
    },
    [uzbekistan, log, linear] as const,
  );

  await expect.poll(() => dashboard.link()).toBe('?countries=KAZ~KGZ~TJK~TKM&scale=log');
  await expect(dashboard.row('Uzbekistan')).toBeHidden();
  const writes = await page.evaluate(() => (globalThis as { writes?: string[] }).writes ?? []);
  expect(writes.length).toBeGreaterThan(0);
  expect(writes.length).toBeLessThan(SAFARI_LIMIT);
  expect(writes.at(-1)).toBe('/?countries=KAZ~KGZ~TJK~TKM&scale=log');
});

test('a browser that refuses to write the address still shows the right view', async ({
  dashboard,
  page,
}) => {
  await page.addInitScript(() => {
    history.pushState = () => {
      throw new DOMException('Too many calls', 'SecurityError');
    };
  });
  await dashboard.open();
  await dashboard.option('Figures from', 'China customs').click();
  await expect(dashboard.headline).toContainText('Turkmenistan alone');
});
