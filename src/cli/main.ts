import { installDom } from '#cli/dom.ts';

/** Runs a command of the shell: arguments without node and script. Gives the exit code. */
export async function main(args: readonly string[], dataFile: string): Promise<number> {
  installDom();
  const { render } = await import('#cli/render.ts');
  return render(args, {
    dataFile,
    say: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
  });
}
