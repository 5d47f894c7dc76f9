// zod's mini form brings no words: with these every fault says what was expected and what was there. Imported for its effect
// by whatever tells faults to people.
import * as z from 'zod/mini';

z.config(z.locales.en());
