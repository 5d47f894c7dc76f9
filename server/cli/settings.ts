// The settings for the operator's command, from the environment, with a fault that names what is wrong.
import type { Config } from '../config.ts';
import { readConfig } from '../config.ts';
import { CliFault } from './fault.ts';

export function settings(): Config {
  const result = readConfig(process.env);
  if (result.ok) return result.config;
  throw new CliFault(
    `The settings in the environment are not right:\n${result.problems.map((problem) => `  ${problem}`).join('\n')}`,
  );
}
