import { doubtHref } from '#app/doubtAnchor.ts';
import { useLinks } from '#app/linkContext.ts';
import { isPlainClick } from '#app/plainClick.ts';
import type { FigureLinks } from '#charts/figure.ts';
import { useView } from '#view/useView.ts';

/** Where the parts of a figure lead on the page. */
export function useFigureLinks(): FigureLinks {
  const view = useView((model) => model.view);
  const choose = useView((model) => model.choose);
  const { hrefOf } = useLinks();
  return {
    doubtHref,
    cellLink: (cell) => ({
      href: hrefOf({ ...view, cell }),
      onClick: (event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        choose({ cell });
      },
    }),
    sortBy: (sort) => choose({ sort }),
  };
}
