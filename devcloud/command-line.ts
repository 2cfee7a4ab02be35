import path from 'node:path';
import { parseArgs } from 'node:util';

export interface CommandLine {
  readonly port: number;
  readonly host: string;
  readonly dataDirectory: string;
  /** Start without the demo company. */
  readonly empty: boolean;
  /** Throw away what the data folder holds first. */
  readonly reset: boolean;
  /** Folder with a finished web build; without one the project's own is used, and built when it is out of date. */
  readonly webDirectory: string | undefined;
  /** Folder with built functions; without one the project's own are built, and built again when their sources change. */
  readonly functionsDirectory: string | undefined;
}

export const USAGE = `npm start -- [options]
  --port <number>       port, 3000 unless told
  --host <address>      address to listen on, 127.0.0.1 unless told; 0.0.0.0 lets phones on your network in
  --data <folder>       data folder, .data unless told
  --empty               start without the demo company
  --reset               throw away what the data folder holds, then start
  --web <folder>        serve this web build instead of building one
  --functions <folder>  run these built functions instead of building the project's`;

/** Something the person who typed the command has to change. */
export class CommandLineError extends Error {}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new CommandLineError(`--port ${text} is no port: give a number from 0 to 65535.`);
}

/**
 * Reads the options of `npm start`; relative folders count from the folder the command runs in.
 * @returns 'help' when help is asked for
 * @throws CommandLineError
 */
export function parseCommandLine(args: readonly string[]): CommandLine | 'help' {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '3000' },
        host: { type: 'string', default: '127.0.0.1' },
        data: { type: 'string', default: '.data' },
        web: { type: 'string' },
        functions: { type: 'string' },
        empty: { type: 'boolean', default: false },
        reset: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    // "TypeError: Unknown option '--x'. To specify a positional argument …": only the fact is worth a line.
    const [reason = ''] = String(error)
      .replace(/^[^:]*: /, '')
      .split('.');
    throw new CommandLineError(`${reason}. "npm start -- --help" lists the options.`);
  }
  if (values.help) return 'help';
  return {
    port: portOf(values.port),
    host: values.host,
    dataDirectory: path.resolve(values.data),
    empty: values.empty,
    reset: values.reset,
    webDirectory: values.web === undefined ? undefined : path.resolve(values.web),
    functionsDirectory: values.functions === undefined ? undefined : path.resolve(values.functions),
  };
}
