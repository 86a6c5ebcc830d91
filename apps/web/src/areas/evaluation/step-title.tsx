import { Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';

/** What a link says that leads on within the room: the reader goes on at the heading of what it leads to. */
export const AS_STEP = { isStep: true } as const;

/** The heading of a part of the room; takes the focus of who came by a link of the room, and of nobody else. */
export function StepTitle({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const location = useLocation();
  const { key } = location;
  const isStep = (location.state as Partial<typeof AS_STEP> | null)?.isStep === true;
  useEffect(() => {
    if (!isStep) return;
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [key, isStep]);
  return (
    <Title order={2} ref={heading} tabIndex={-1} mb="sm">
      {children}
    </Title>
  );
}
