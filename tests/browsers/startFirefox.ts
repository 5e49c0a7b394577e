import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

// Node 20 has no WebSocket of its own.
import { WebSocket } from 'undici';

import { firefoxPath } from '../../scripts/otherBrowsers.mjs';
import type { DrivenBrowser } from './drivenBrowser.ts';
import { missing } from './drivenBrowser.ts';

type Answer = {
  readonly id?: number;
  readonly type: string;
  readonly message?: string;
  readonly result?: unknown;
};
type Send = (method: string, params: object) => Promise<unknown>;

type Evaluated =
  | { readonly type: 'success'; readonly result: { readonly value: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

/** A Firefox without a window and with a fresh profile, driven by WebDriver BiDi. */
export async function startFirefox(): Promise<DrivenBrowser> {
  const program = firefoxPath();
  if (program === undefined) throw missing('Firefox');
  const profile = await mkdtemp(path.join(tmpdir(), 'khorgos-firefox-'));
  const firefox = spawn(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'],
    // Root may not use the home of somebody else.
    { env: { ...process.env, HOME: profile }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const exited = once(firefox, 'exit');
  const send = await connect(`${await addressOf(firefox)}/session`);
  await send('session.new', { capabilities: {} });
  const tree = (await send('browsingContext.getTree', {})) as {
    readonly contexts: readonly { readonly context: string }[];
  };
  const context = tree.contexts[0]?.context ?? '';
  return {
    open: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    run: async (task, argument) => {
      const answer = (await send('script.evaluate', {
        expression: `(${String(task)})(${JSON.stringify(argument)}).then(JSON.stringify)`,
        target: { context },
        awaitPromise: true,
      })) as Evaluated;
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
      return JSON.parse(answer.result.value);
    },
    close: async () => {
      await send('browser.close', {});
      await exited;
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Firefox says in its messages where it listens. */
const addressOf = (firefox: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    firefox.stderr?.on('data', (part) => {
      said += String(part);
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    firefox.once('error', reject);
    firefox.once('exit', () => reject(new Error(`Firefox did not start: ${said}`)));
  });

async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer: Answer = JSON.parse(String(data));
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`No connection to ${address}.`)));
  });
  let sent = 0;
  return async (method, params) => {
    sent += 1;
    const id = sent;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const { type, message, result } = await answered;
    waiting.delete(id);
    if (type === 'error') throw new Error(`${method}: ${message}`);
    return result;
  };
}
