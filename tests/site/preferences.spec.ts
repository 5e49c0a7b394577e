import { expect, test } from './site.ts';

test('in forced colours what is chosen stands out and a drawing keeps its meaning', async ({
  dashboard,
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  // A page that was told to be light, on a system whose own ground is dark.
  await dashboard.open('?theme=light');
  const seen = await page.evaluate(() => {
    const colours = (selector: string) => {
      const found = document.querySelector(selector);
      if (!found) throw new Error(`There is no ${selector}.`);
      const { backgroundColor, color, borderTopColor } = getComputedStyle(found);
      return { backgroundColor, color, borderTopColor };
    };
    return {
      chosen: colours('[role=radio][data-checked]'),
      other: colours('[role=radio]:not([data-checked])'),
      tab: colours('[role=tab][aria-selected=true]'),
      otherTab: colours('[role=tab][aria-selected=false]'),
      chip: colours('[aria-pressed=true]'),
      picture: colours('[data-part=picture]'),
      words: getComputedStyle(document.querySelector('figure svg text[fill]') ?? document.body)
        .fill,
      swatches: new Set(
        [...document.querySelectorAll('figure > ul svg *')].map(
          (mark) => getComputedStyle(mark).fill,
        ),
      ).size,
    };
  });
  expect(seen.chosen.backgroundColor).not.toBe(seen.other.backgroundColor);
  expect(seen.tab.backgroundColor).not.toBe(seen.otherTab.backgroundColor);
  expect(seen.chip.backgroundColor).toBe(seen.chosen.backgroundColor);
  expect(seen.chosen.color).not.toBe(seen.chosen.backgroundColor);
  expect(seen.picture.backgroundColor).toBe('rgb(255, 255, 255)');
  expect(['rgb(29, 35, 41)', 'rgb(93, 103, 112)']).toContain(seen.words);
  expect(seen.swatches).toBeGreaterThanOrEqual(4);
  await dashboard.tab('Table').focus();
  await expect(dashboard.tab('Table')).toHaveCSS('outline-style', 'solid');
});

test('nothing moves for those who asked for that', async ({ dashboard, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const view of ['overview', 'trend', 'flows', 'coverage']) {
    await dashboard.open(`?view=${view}`);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return (
            transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0) ||
            animationName !== 'none' ||
            scrollBehavior === 'smooth'
          );
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
    expect(moving, view).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length), view).toBe(0);
  }
});
