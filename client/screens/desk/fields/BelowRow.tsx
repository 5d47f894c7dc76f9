// What is wrong in a row of narrow fields stands in a full line below the row, not in a column of its own field's width.
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

const Place = createContext<HTMLElement | null>(null);

/** Gives the fields of a row the element below it, where they say what is wrong. null: not drawn yet. */
export const BelowRow = Place.Provider;

/** Below the row where there is such a place, else where the field stands. */
export function SaidBelow({ children }: { children: ReactNode }) {
  const place = useContext(Place);
  return place === null ? children : createPortal(children, place);
}
