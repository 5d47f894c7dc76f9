// Looks at the file of rules for signing in before anything is opened, and says which of them is wrong and how. Knows no server.
import type { Config } from '../config.ts';
import { readRules } from '../sign-in/rules.ts';
import { CliFault } from './fault.ts';

/** @throws CliFault where nobody could sign in by them. */
export function checkSignInRules({ signIn }: Pick<Config, 'signIn'>): void {
  if (!signIn) return;
  try {
    readRules(signIn.rules);
  } catch (error) {
    throw new CliFault(error instanceof Error ? error.message : String(error));
  }
}
