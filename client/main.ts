// Where the browser starts: styles, what takes the network longest, and then React, which takes the device longest.
import './app/older-browsers.ts';
import './app/preload.ts';
import { latePart } from './loading/load-with-retry.ts';
import './styles/fonts.ts';
import './styles/tokens.css';
import './styles/base.css';

void latePart(() => import('./app/start.tsx'));
