// zod's mini form brings no words: with these every fault says what was expected and what was there. Imported for its effect
// by whatever tells faults to people.
import * as z from 'zod/mini';

import { faultOfMessage } from './fault-words.ts';

// Where a schema has no words of its own, ours go before the library's.
z.config({ ...z.locales.en(), customError: (issue) => faultOfMessage(issue) });
