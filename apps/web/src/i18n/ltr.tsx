import type { ReactNode } from 'react';

/** Codes, times, addresses, TLP labels: read from left to right in every language, and kept apart from the words around. */
export function Ltr({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return (
    <bdi dir="ltr" {...(className === undefined ? {} : { className })}>
      {children}
    </bdi>
  );
}
