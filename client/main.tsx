// Where the browser starts: styles, the root, and the one case in which a page loads itself again.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './app/App.tsx';
import { reloadOnceForMissingChunks } from './app/missing-chunks.ts';
import './styles/fonts.ts';
import './styles/tokens.css';
import './styles/base.css';

reloadOnceForMissingChunks();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
