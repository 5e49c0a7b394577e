import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { openPage, setUpPage } from './page.tsx';

setUpPage();
vi.setConfig({ testTimeout: 30_000 });

/** The code of the section is loaded after the page, which takes a while the first time. */
const LATE = { timeout: 10_000 };

const section = async (): Promise<HTMLElement> => {
  const title = await screen.findByText('What the two texts say, checked', {}, LATE);
  const found = title.closest('section');
  if (!found) throw new Error('The statements stand in no section.');
  return found;
};

/** What is folded is made when it is opened, which jsdom does only by the attribute. */
async function unfold(text: RegExp, made: string): Promise<HTMLElement> {
  const summary = await screen.findByText(text, {}, LATE);
  const details = summary.closest('details');
  if (!details) throw new Error(`${text} is not folded.`);
  details.open = true;
  await waitFor(() => expect(details.querySelector(made)).not.toBeNull());
  return details;
}

const entry = (statement: RegExp): Promise<HTMLElement> => unfold(statement, 'ul');

/** What one source says of a statement. */
const check = (of: HTMLElement, source: string): string => {
  const item = within(of).getByText(source, { selector: 'strong' }).closest('li');
  return item?.textContent ?? '';
};

const ALONE = /Turkmenistan alone sells more/;

describe('the statements of the two texts', () => {
  it('stand under the text that makes them, with a verdict each', async () => {
    await openPage();
    const claims = await section();
    expect(
      within(claims)
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Alliance News, 18 June 2025',
      'The World This Week #316, NIAS Course on Global Politics, 22 June 2025',
    ]);
    expect(claims.textContent).toContain(
      '6 supported · 4 depend on who counts · 7 contradicted · 4 not comparable',
    );
    expect(claims.querySelectorAll('li > details')).toHaveLength(21);
    expect(within(claims).queryByText(/^As printed: /)).toBeNull();
    expect((await entry(ALONE)).textContent).toContain('As printed: “the only country”.');
  });

  it('say what every source has, who counted it, and for which years the same holds', async () => {
    await openPage();
    const claim = await entry(ALONE);
    expect(claim.querySelector('summary')?.textContent).toContain('Depends on who counts');
    expect(claim.textContent).toContain('The text states no year; it is checked for 2024.');
    expect(check(claim, 'Summit note')).toMatch(/Contradicted.*Kazakhstan: \+\$3\.0bn/);
    const customs = check(claim, 'China customs');
    expect(customs).toMatch(/Supported.*Kazakhstan: −\$12\.1bn.*Turkmenistan: \+\$8\.6bn/);
    expect(customs).toContain('The same holds for 2014–2024. It does not hold for 1992–2013.');
    expect(customs).toContain('Counted by: China, its customs');
    expect(check(claim, 'National statistics')).toMatch(
      /Not comparable.*Turkmenistan: not reported.*Not every country has a figure/,
    );
  });

  it('give the difference in words and what the digits allow', async () => {
    await openPage();
    const claim = await entry(/Kazakhstan sold China goods worth 18 billion/);
    expect(check(claim, 'China customs')).toContain(
      '$15.86bn against $18bn said: $2.14bn apart, where the printed digits allow $0.5bn.',
    );
    expect(check(claim, 'Summit note')).toContain('This is the text itself, so it proves nothing.');
    const close = await entry(/Kyrgyzstan bought goods worth 5.4 billion/);
    expect(check(close, 'National statistics')).toContain(
      '$5.451bn against $5.4bn said: $0.051bn apart, where the printed digits allow $0.05bn.',
    );
  });

  it('say when a text contradicts itself', async () => {
    await openPage();
    const claim = await entry(/are the parts of the 94.8 billion/);
    expect(claim.querySelector('summary')?.textContent).toContain('Contradicted');
    expect(check(claim, 'Summit note')).toContain('it contradicts itself');
    // Others may well add up to it; the statement is about the ten flows of the note.
    expect(within(claim).queryByText('China customs', { selector: 'strong' })).toBeNull();
  });

  it('say why something cannot be compared', async () => {
    await openPage();
    const rate = await entry(/286.42 billion yuan are 39.9 billion dollars/);
    expect(rate.querySelector('summary')?.textContent).toContain('no exchange rate');
    expect(rate.textContent).toContain('7.169 to 7.188 yuan to the dollar fits all of them');
    expect(check(rate, 'Exchange rates')).toContain(
      'no exchange rate for January 2025 to May 2025',
    );
    const growth = await entry(/10.4% above/);
    expect(check(growth, 'China customs')).toMatch(/published total, the other the sum/);
  });

  it('lead to the view that shows it, in place and keeping language and theme', async () => {
    const { user } = await openPage('?theme=dark&countries=KGZ&unit=cny');
    const claim = await entry(/Kazakhstan sold China goods worth 18 billion/);
    const link = within(claim).getByRole('link', { name: 'Show it: China customs, 2024' });
    const target = '?countries=KAZ&measures=exports&source=customs&theme=dark';
    expect(link.getAttribute('href')).toBe(target);
    await user.click(link);
    expect(location.search).toBe(target);
    expect(document.activeElement?.id).toBe('figure');
    const alone = within(await entry(ALONE)).getByRole('link', { name: /National statistics/ });
    expect(alone.getAttribute('href')).toBe('?view=surplus&source=national&theme=dark');
  });

  it('have no link where there is nothing to show', async () => {
    await openPage();
    const claim = await entry(/Tajikistan bought goods worth 510 million/);
    expect(check(claim, 'National statistics')).toContain('No data');
    expect(within(claim).queryByRole('link', { name: /Show it: National/ })).toBeNull();
  });
});

describe('a statement of one’s own', () => {
  const form = () => unfold(/^(Check a statement|Проверьте своё|核对您自己)/, 'form');
  const field = async (name: string) => within(await form()).getByRole('combobox', { name });
  const value = async () => within(await form()).getByRole('textbox');
  const submit = async () => within(await form()).getByRole('button');
  const result = async (): Promise<HTMLElement> => {
    const found = (await screen.findByText('Result')).closest<HTMLElement>('[role=status]');
    if (!found) throw new Error('The result is not announced.');
    return found;
  };

  it('is checked by the same rules', async () => {
    const { user } = await openPage();
    await user.selectOptions(await field('Country or group'), 'Kazakhstan');
    await user.selectOptions(await field('Measure'), 'Imports from China');
    await user.type(await value(), '15');
    await user.click(await submit());
    const found = await result();
    expect(found.textContent).toContain('Depends on who counts');
    expect(check(found, 'China customs')).toMatch(/Contradicted\$27\.96bn against \$15bn said/);
    expect(check(found, 'National statistics')).toMatch(/Supported\$15\.15bn against \$15bn said/);
    expect(
      within(found)
        .getByRole('link', { name: 'Show it: China customs, 2024' })
        .getAttribute('href'),
    ).toBe('?countries=KAZ&measures=imports&source=customs');
  });

  it('may be about a sign, which needs no value', async () => {
    const { user } = await openPage();
    await user.selectOptions(await field('Country or group'), 'Central Asia');
    await user.selectOptions(await field('Statement'), 'runs a deficit');
    expect(screen.queryByLabelText('Value')).toBeNull();
    expect(screen.queryByLabelText('Measure')).toBeNull();
    await user.click(await submit());
    expect(check(await result(), 'China customs')).toMatch(/Supported.*Central Asia: −\$33\.5bn/);
  });

  it('may be about more or less, in yuan and another year', async () => {
    const { user } = await openPage();
    await user.selectOptions(await field('Statement'), 'is more than');
    await user.selectOptions(await field('Unit'), 'billion yuan');
    await user.type(await value(), '100');
    await user.click(await submit());
    expect(check(await result(), 'China customs')).toMatch(
      /Supported.*CN¥112\.\d+bn against CN¥100bn/,
    );
    await user.selectOptions(await field('Year'), '2020');
    expect(screen.queryByText('Result')).toBeNull();
    await user.click(await submit());
    expect(check(await result(), 'China customs')).toMatch(/Not comparable.*no exchange rate/);
  });

  it.each([
    ['', 'Write the value first, such as 18.5.'],
    ['94,8', '“94,8” is not a number here. Write it as 18.5.'],
    ['-5', 'Only the balance can be negative. Leave out the minus sign.'],
  ])('with the value “%s” is sent back: %s', async (typed, fault) => {
    const { user } = await openPage();
    if (typed !== '') await user.type(await value(), typed);
    await user.click(await submit());
    expect((await within(await form()).findByRole('alert')).textContent).toBe(fault);
    expect((await value()).getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByText('Result')).toBeNull();
    await user.type(await value(), '1');
    expect(within(await form()).queryByRole('alert')).toBeNull();
  });

  it('takes the comma of Russian', async () => {
    const { user } = await openPage('?lang=ru');
    await user.selectOptions(await field('Показатель'), 'Товарооборот');
    await user.selectOptions(await field('Страна или группа'), 'Центральная Азия');
    await user.type(await value(), '94,8{Enter}');
    expect((await screen.findByText('Результат')).closest('[role=status]')?.textContent).toContain(
      'Подтверждается',
    );
  });

  it('counts in hundred millions in Chinese', async () => {
    const { user } = await openPage('?lang=zh');
    await user.selectOptions(await field('指标'), '贸易总额');
    await user.selectOptions(await field('国家或国家组'), '中亚五国');
    expect((await field('单位')).textContent).toContain('亿美元');
    await user.type(await value(), '948.2{Enter}');
    expect((await screen.findByText('结果')).closest('[role=status]')?.textContent).toContain(
      '得到证实',
    );
  });
});
