import process from 'node:process';
import { installDom } from '#cli/dom.ts';

/** Runs a command of the shell: arguments without node and script. Gives the exit code. */
export async function main(args: readonly string[], dataFile: string): Promise<number> {
  installDom();
  const { render } = await import('#cli/render.ts');
  const { SITE_VARIABLE } = await import('#cli/options.ts');
  return render(args, {
    dataFile,
    published: process.env[SITE_VARIABLE] ?? '',
    locale: process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '',
    say: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
  });
}
