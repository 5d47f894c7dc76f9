// Whether single keys (the space bar, P, A ...) act on this device; somebody who dictates to the computer turns them off (WCAG 2.1.4).
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface SingleKeys {
  on: boolean;
  set(on: boolean): void;
}

export const useSingleKeys = create<SingleKeys>()(
  persist((set) => ({ on: true, set: (on) => set({ on }) }), { name: 'rostrum.single-keys', version: 1 }),
);
