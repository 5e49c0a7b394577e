import type { ReactNode } from 'react';
import { Component } from 'react';

/** The last resort: a defect of ours must not leave an empty page. React wants a class for this. */
export class ErrorBoundary extends Component<
  { readonly instead: ReactNode; readonly children: ReactNode },
  { readonly broken: boolean }
> {
  override readonly state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}
