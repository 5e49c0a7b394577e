import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

import { expect } from '@playwright/test';

import { webkitPrograms } from '../../scripts/otherBrowsers.mjs';
import type { DrivenBrowser } from './drivenBrowser.ts';
import { missing } from './drivenBrowser.ts';

type Call = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

type Outcome = { readonly result?: string; readonly fault?: string };

/** WebKitGTK's small browser on a screen that nobody sees, driven by W3C WebDriver. */
export async function startWebKit(): Promise<DrivenBrowser> {
  const programs = webkitPrograms();
  if (!programs) throw missing('WebKit');
  const screen = spawn(programs.screen, ['-displayfd', '3', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await numberOf(screen);
  const port = await freePort();
  const driver = spawn(programs.driver, ['--host=127.0.0.1', `--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${display}`, NO_AT_BRIDGE: '1' },
  });
  const call = caller(`http://127.0.0.1:${port}`);
  await expect.poll(() => isUp(call), { timeout: 30_000 }).toBe(true);
  const { sessionId } = (await call('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
      },
    },
  })) as { readonly sessionId: string };
  const session = `/session/${sessionId}`;
  return {
    open: async (url) => {
      await call('POST', `${session}/url`, { url });
    },
    run: async (task, argument) => {
      const { result, fault } = (await call('POST', `${session}/execute/async`, {
        script: `const [argument, done] = arguments;
          (${String(task)})(argument).then(
            (value) => done({ result: JSON.stringify(value) }),
            (error) => done({ fault: String(error) }),
          );`,
        args: [argument],
      })) as Outcome;
      if (result === undefined) throw new Error(fault);
      return JSON.parse(result);
    },
    close: async () => {
      await call('DELETE', session);
      await ended(driver);
      await ended(screen);
    },
  };
}

/** The screen writes the number it took into its fourth stream. */
const numberOf = (screen: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    screen.stdio[3]?.once('data', (line) => resolve(String(line).trim()));
    screen.once('error', reject);
    screen.once('exit', (code) => reject(new Error(`The screen ended with ${code}.`)));
  });

async function ended(program: ChildProcess): Promise<void> {
  const exited = once(program, 'exit');
  program.kill();
  await exited;
}

const caller =
  (address: string): Call =>
  async (method, path, body) => {
    const response = await fetch(address + path, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { readonly value: unknown };
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };

const isUp = (call: Call): Promise<boolean> =>
  call('GET', '/status').then(
    () => true,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
