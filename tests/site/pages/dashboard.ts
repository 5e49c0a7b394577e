import type { Locator, Page } from '@playwright/test';

/** Everything a view says, to compare one page with another. */
export type Shown = {
  readonly headline: string;
  readonly subtitle: string;
  readonly keyFigures: readonly string[];
  readonly picture: readonly string[];
  readonly notes: readonly string[];
  readonly held: readonly string[];
};

/** The page as a reader sees it. Names are those of the English page unless told otherwise. */
export class Dashboard {
  readonly page: Page;
  readonly main: Locator;
  readonly filters: Locator;
  /** The open view: a figure, or why there is none. */
  readonly panel: Locator;
  readonly headline: Locator;
  /** The cards above the figure: a title, an amount and what it rests on. */
  readonly keyFigures: Locator;
  readonly notes: Locator;
  readonly table: Locator;
  /** The words of the drawing. It is hidden from assistive technology, so it has no role. */
  readonly drawnWords: Locator;
  /** The open country card. It is part of the figure and has no role of its own. */
  readonly card: Locator;
  readonly doubts: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.filters = page.getByRole('region', { name: 'Filters' });
    this.panel = page.getByRole('tabpanel');
    this.headline = this.panel.getByRole('heading', { level: 2 });
    this.keyFigures = this.main.locator('dl').first().locator('> div');
    this.notes = this.panel.getByRole('list', { name: 'Notes' });
    this.table = this.panel.getByRole('table');
    this.drawnWords = this.panel.locator('svg text');
    this.card = this.panel.locator('[data-pinned]');
    this.doubts = page.getByRole('region', { name: 'What does not add up' });
  }

  /** Opens a link such as `?source=customs` and waits until its view is on screen. */
  async open(link = ''): Promise<void> {
    await this.page.goto(`./${link}`);
    await this.shown();
  }

  /** In any language: a figure, its table or an empty state. */
  async shown(): Promise<void> {
    // What the build has drawn looks the same, but nothing of it answers yet.
    await this.page.locator('html:not([data-drawn])').waitFor({ state: 'attached' });
    await this.headline.waitFor();
    if ((await this.panel.getByRole('figure').count()) > 0) {
      await this.drawnWords.or(this.panel.getByRole('table')).first().waitFor();
    }
  }

  option(group: string, name: string): Locator {
    return this.page
      .getByRole('radiogroup', { name: group })
      .getByRole('radio', { name, exact: true });
  }

  chip(group: string, name: string): Locator {
    return this.page.getByRole('group', { name: group }).getByRole('button', { name, exact: true });
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }

  /** The button over a country's bars, which opens its card. */
  row(country: string): Locator {
    return this.panel.getByRole('button', { name: `${country}: who counted it` });
  }

  /** The amount or the detail of a key figure. */
  keyFigure(title: string): Locator {
    return this.keyFigures.filter({
      has: this.page.getByRole('term').getByText(title, { exact: true }),
    });
  }

  /** The query of the address bar, `?` included; empty for a bare address. */
  link(): string {
    return new URL(this.page.url()).search;
  }

  async countriesInOrder(): Promise<readonly string[]> {
    const names = await this.panel.getByRole('button', { name: ': who counted it' }).all();
    const labels = await Promise.all(names.map((name) => name.getAttribute('aria-label')));
    return labels.map((label) => (label ?? '').replace(': who counted it', ''));
  }

  async read(): Promise<Shown> {
    const { panel } = this;
    const checked = this.page.getByRole('radio', { checked: true });
    const pressed = this.page.getByRole('button', { pressed: true });
    return {
      headline: await this.headline.innerText(),
      subtitle: await panel.getByRole('paragraph').first().innerText(),
      keyFigures: await this.keyFigures.allInnerTexts(),
      picture: [
        ...(await this.drawnWords.allTextContents()),
        ...(await panel.getByRole('row').allInnerTexts()),
      ],
      notes: await panel.getByRole('listitem').allInnerTexts(),
      held: [
        ...(await checked.allInnerTexts()),
        ...(await pressed.allInnerTexts()),
        ...(await this.page.getByRole('combobox').evaluateAll(valuesOf)),
        ...(await this.page.getByRole('tab', { selected: true }).allInnerTexts()),
      ],
    };
  }
}

const valuesOf = (lists: readonly Element[]): string[] =>
  lists.map((list) => (list instanceof HTMLSelectElement ? list.value : ''));
