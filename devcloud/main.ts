import { BuildError, buildAllFunctions, ensureWebBuild, functionsBuild, keepFunctionsBuilt, webBuild } from './builds';
import { CommandLineError, parseCommandLine, USAGE, type CommandLine } from './command-line';
import { DataFolderError, explainStoreError, readNote, resetFolder, writeNote } from './data-folder';
import { ListenError } from './http/http-server';
import { DEMO_CLOCK_OFFSET_MS, seedDemoCompany } from './people/seed';
import { ProductionError, startDevcloud, type Devcloud } from './start-devcloud';
import { welcome } from './welcome';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** What must not happen before the port is known to be free. */
async function prepare({ functionsDirectory, webDirectory, reset, dataDirectory }: CommandLine): Promise<void> {
  if (functionsDirectory === undefined) await buildAllFunctions();
  if (webDirectory === undefined) await ensureWebBuild(say);
  if (reset) await resetFolder(dataDirectory);
}

/** Starts the cloud on its folder; what an unfinished first start left behind is completed. */
async function open(line: CommandLine): Promise<Devcloud> {
  const { dataDirectory, port, host, reset, empty } = line;
  const before = reset ? undefined : readNote(dataDirectory);
  const devcloud = await startDevcloud(
    {
      functionsDirectory: line.functionsDirectory ?? functionsBuild,
      webDirectory: line.webDirectory ?? webBuild,
      dataDirectory,
      port,
      host,
      hosts: 'per-function',
      // The demo company has a past: its clock starts there, and seeding moves it to today.
      clockOffsetMs: before?.clockOffsetMs ?? (empty ? 0 : DEMO_CLOCK_OFFSET_MS),
      onLog: ({ level, text }) => {
        if (level === 'error') complain(text);
      },
    },
    () => prepare(line),
  );
  if (before?.ready !== true) {
    writeNote(dataDirectory, { format: 1, ready: false, clockOffsetMs: devcloud.clock.offsetMs });
    if (!empty) await seedDemoCompany(devcloud);
    await devcloud.settle();
  }
  // A seeding that was interrupted and is not finished now (--empty) left the clock in the past.
  devcloud.clock.moveTo(new Date());
  writeNote(dataDirectory, { format: 1, ready: true, clockOffsetMs: devcloud.clock.offsetMs });
  return devcloud;
}

/** Ends cleanly on Ctrl+C; the database would survive a kill as well, the clock's position would not. */
function stopOnSignal(devcloud: Devcloud, dataDirectory: string, stopBuilding: () => void): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(130);
    stopping = true;
    stopBuilding();
    writeNote(dataDirectory, { format: 1, ready: true, clockOffsetMs: devcloud.clock.offsetMs });
    // Nothing is left to do afterwards, so the process ends by itself and the database closes its files in order.
    devcloud.stop().catch((error: unknown) => {
      complain(String(error));
      process.exit(1);
    });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** A saved source file is running a second later, new indexes included. @returns what stops it */
function followSources(devcloud: Devcloud): () => void {
  const onBuilt = (names: readonly string[]): void => {
    say(`rebuilt: ${names.join(', ')}`);
    devcloud.applyIndexes().catch((error: unknown) => {
      complain(`indexes: ${String(error)}`);
    });
  };
  return keepFunctionsBuilt(onBuilt, complain);
}

async function main(): Promise<void> {
  const line = parseCommandLine(process.argv.slice(2));
  if (line === 'help') {
    say(USAGE);
    return;
  }
  const devcloud = await open(line);
  devcloud.timers.start();
  devcloud.runner.warmUp();
  const stopBuilding = line.functionsDirectory === undefined ? followSources(devcloud) : () => undefined;
  stopOnSignal(devcloud, line.dataDirectory, stopBuilding);
  say(welcome(devcloud.url, line.empty));
}

const EXPECTED = [CommandLineError, DataFolderError, ListenError, BuildError, ProductionError];

/** One line for what the reader can mend; the whole stack for what we have to. */
function describeFailure(error: unknown): string {
  const explained = explainStoreError(error);
  if (!(explained instanceof Error)) return String(explained);
  return EXPECTED.some((kind) => explained instanceof kind)
    ? explained.message
    : (explained.stack ?? explained.message);
}

main().catch((error: unknown) => {
  complain(describeFailure(error));
  process.exit(1);
});
