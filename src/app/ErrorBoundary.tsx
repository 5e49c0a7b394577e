import type { ReactNode } from 'react';
import { Component } from 'react';
import { BrokenPage } from '#app/BrokenPage.tsx';

/** The last resort: a defect of ours must not leave an empty page. React wants a class for this. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly broken: boolean }
> {
  override readonly state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <BrokenPage /> : this.props.children;
  }
}
