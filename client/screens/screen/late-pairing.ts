// The page of the code comes after the page: a screen that an officer has paired never shows it.
import { late } from '../../loading/late.ts';

export const Pairing = late(() => import('./Pairing.tsx'));
