import { useState } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import { useControlView } from '../view/control-view.ts';
import { PaletteDialog } from './palette-dialog.tsx';
import { KEYS_OF_PLACE, PLACES, TAB_OF_KEYS, goTo, goToTab } from './places.ts';

/** Ways by key: Ctrl or ⌘ with K to everything, `g` and a letter to a part of the room. */
export function Palette() {
  const { openTab } = useControlView();
  const [isOpen, setIsOpen] = useState(false);
  const tabs = Object.entries(TAB_OF_KEYS).map(([keys, id]) => [
    keys,
    () => {
      openTab(id);
      goToTab(id);
    },
  ]);
  const places = PLACES.map((place) => [KEYS_OF_PLACE[place], () => goTo(place)]);
  useKeys({
    'mod+k': () => setIsOpen(true),
    ...(Object.fromEntries([...tabs, ...places]) as Readonly<Record<string, () => void>>),
  });
  return isOpen ? <PaletteDialog onClose={() => setIsOpen(false)} /> : null;
}
