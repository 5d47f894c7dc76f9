// The bench's side of its programs: starts them as processes of their own and asks them over IPC.
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';

import type { Answer, Api, COMMON } from './program-ipc.ts';

/** A running program with these functions. */
export interface Program<A extends Api> {
  readonly pid: number;
  ask<Name extends keyof (A & typeof COMMON) & string>(
    name: Name,
    ...args: Parameters<(A & typeof COMMON)[Name]>
  ): Promise<Awaited<ReturnType<(A & typeof COMMON)[Name]>>>;
  /** Ends the process at once. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

export interface Programs {
  /** Starts harness/programs/NAME.ts, or the file of this path; `imports` are modules that are loaded before it, in its threads too. */
  start<A extends Api>(name: string, options?: { imports?: string[]; env?: Record<string, string> }): Program<A>;
  /** Ends all that run. */
  end(): Promise<void>;
}

/** What bin/rostrum.js gives to Node; here all programs get it, those that are compared too. */
const NODE_FLAGS = createRequire(import.meta.url)('../../../bin/node-flags.json') as string[];

export function makePrograms(): Programs {
  const running = new Set<{ end(): Promise<void> }>();
  return {
    start<A extends Api>(
      name: string,
      { imports = [], env = {} }: { imports?: string[]; env?: Record<string, string> } = {},
    ) {
      const file = path.isAbsolute(name) ? name : path.join(import.meta.dirname, 'programs', `${name}.ts`);
      const child = fork(file, {
        serialization: 'advanced',
        execArgv: [...NODE_FLAGS, ...imports.flatMap((one) => ['--import', one])],
        env: { ...process.env, ...env },
      });
      const program = asking<A>(child, name);
      running.add(program);
      child.once('exit', () => running.delete(program));
      return program;
    },
    async end() {
      await Promise.all([...running].map((program) => program.end()));
    },
  };
}

function asking<A extends Api>(child: ChildProcess, name: string): Program<A> {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let asked = 0;
  let ending = false;
  child.on('message', (answer: Answer) => {
    const waits = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) waits?.reject(new Error(`${name}: ${answer.error}`));
    else waits?.resolve(answer.value);
  });
  child.once('exit', (code, signal) => {
    for (const { reject } of waiting.values()) reject(new Error(`${name} ended by ${signal ?? `code ${code}`}`));
    waiting.clear();
  });
  return {
    pid: child.pid!,
    ask(question, ...[arg]) {
      const answer = Promise.withResolvers<unknown>();
      asked += 1;
      waiting.set(asked, answer);
      child.send({ id: asked, name: question, arg }, (error) => {
        if (error && !ending) answer.reject(error);
      });
      return answer.promise as never;
    },
    async end(signal = 'SIGKILL') {
      ending = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}
