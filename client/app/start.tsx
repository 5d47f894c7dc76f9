// Draws the page, once its code and its texts are there: for what a fallback stood in for, React would wait 300 ms more.
import { StrictMode, lazy } from 'react';
import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './App.tsx';
import { page, texts } from './preload.ts';
import { waitBy } from '../loading/late.ts';
import { latePart } from '../loading/load-with-retry.ts';
import type { PageProps } from '../screens/page-props.ts';

waitBy(latePart);

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no #root');
const root = createRoot(element);

let drawn: ComponentType<PageProps> | null = null;
function draw(Page: ComponentType<PageProps> | null, turn = 0): void {
  drawn = Page;
  root.render(
    <StrictMode key={turn}>
      <App Page={Page} />
    </StrictMode>,
  );
}

void latePart(() => import('./browser-translation.ts')).then(({ keepOurTexts }) =>
  keepOurTexts(document.body, () => draw(drawn, 1)),
);

// What could not be loaded breaks where it is drawn, and is said there in words.
const loading = page;
const Lazy = loading && lazy(() => loading);
Promise.all([page, texts]).then(
  ([module]) => draw(module?.default ?? null),
  () => draw(Lazy),
);
