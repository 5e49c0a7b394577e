// Which pages are measured, and where they are on the server.
import { existsSync } from 'node:fs';

/**
 * `name` for options and bars, `label` for tables, `filter` where the page has one. Where the site in
 * `folder` has no embed yet, a still page of the same figure stands in for it.
 */
export function comparedPages(folder, figures) {
  const filterOf = (role) => ({
    there: { role, name: figures.customs.button },
    back: { role, name: figures.note.button },
  });
  const embed = existsSync(`${folder}embed/overview.html`)
    ? { label: 'our embed', path: 'site/embed/overview.html', filter: filterOf('radio') }
    : { label: 'still page (no embed built)', path: 'compare/still/' };
  return [
    { name: 'static', label: 'static SVG, by hand', path: 'compare/static/' },
    { name: 'embed', ...embed },
    { name: 'page', label: 'our page', path: 'site/index.html', filter: filterOf('radio') },
    { name: 'plot', label: 'Observable Plot', path: 'compare/plot/' },
    { name: 'chartjs', label: 'Chart.js', path: 'compare/chartjs/' },
    { name: 'echarts', label: 'ECharts', path: 'compare/echarts/' },
    {
      name: 'recharts',
      label: 'plain Recharts',
      path: 'compare/recharts/',
      filter: filterOf('button'),
    },
  ];
}
