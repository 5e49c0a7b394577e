import type { ReactNode } from 'react';
import { useLinks } from '#app/linkContext.ts';
import { isPlainClick } from '#app/plainClick.ts';
import { useView } from '#view/useView.ts';
import type { ViewState } from '#view/viewState.ts';

/** A link between the dashboard and the page about its data; what the reader chose stays chosen. */
export function PageLink(props: {
  readonly page: ViewState['page'];
  readonly children: ReactNode;
}) {
  const { page, children } = props;
  const view = useView((model) => model.view);
  const choose = useView((model) => model.choose);
  const { hrefOf } = useLinks();
  return (
    <a
      href={hrefOf({ ...view, page, cell: '' })}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        choose({ page, cell: '' });
        window.scrollTo({ top: 0, behavior: 'instant' });
      }}
    >
      {children}
    </a>
  );
}
