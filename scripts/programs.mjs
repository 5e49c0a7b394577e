// Finds programs of the machine and installs those that Debian and Ubuntu have.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

export function across(folders, programs) {
  return folders.flatMap((folder) => programs.map((program) => path.join(folder, program)));
}

/** What the browser says it is, or undefined where it does not run (Ubuntu has such a stand-in). */
export function versionOf(program) {
  if (!existsSync(program)) return undefined;
  // On Windows `--version` opens a window and prints nothing.
  if (process.platform === 'win32') return program;
  const run = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return run.status === 0 ? run.stdout.trim() : undefined;
}

/** Whether the packages are there now. Only root may install, and only where there is apt-get. */
export function installWithApt(packages) {
  const apt = (...args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync('apt-get', args, { env, stdio: 'inherit' }).status === 0;
  };
  const isRoot = process.getuid?.() === 0;
  return isRoot && apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
}
