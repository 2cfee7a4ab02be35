import { BuildError, buildAllFunctions, ensureWebBuild, functionsDirectory, keepFunctionsBuilt } from './builds';
import { CommandLineError, parseCommandLine, USAGE, type CommandLine } from './command-line';
import { DataFolderError, explainStoreError, readNote, resetFolder, writeNote } from './data-folder';
import { ListenError } from './http/http-server';
import { seedDemoCompany } from './people/seed';
import { ProductionError, startDevcloud, type Devcloud } from './start-devcloud';
import { welcome } from './welcome';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Starts the cloud on its folder; what an unfinished first start left behind is completed. */
async function open(line: CommandLine, webDirectory: string): Promise<Devcloud> {
  const { dataDirectory, port, host, reset, empty } = line;
  const before = reset ? undefined : readNote(dataDirectory);
  const devcloud = await startDevcloud(
    {
      functionsDirectory,
      dataDirectory,
      port,
      host,
      webDirectory,
      hosts: 'per-function',
      clockOffsetMs: before?.clockOffsetMs,
      onLog: ({ level, text }) => {
        if (level === 'error') complain(text);
      },
    },
    () => (reset ? resetFolder(dataDirectory) : Promise.resolve()),
  );
  if (before?.ready !== true) {
    writeNote(dataDirectory, { format: 1, ready: false, clockOffsetMs: devcloud.clock.offsetMs });
    if (!empty) await seedDemoCompany(devcloud);
    await devcloud.settle();
  }
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
    devcloud.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        complain(String(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function main(): Promise<void> {
  const line = parseCommandLine(process.argv.slice(2));
  if (line === 'help') {
    say(USAGE);
    return;
  }
  await buildAllFunctions();
  const webDirectory = line.webDirectory ?? (await ensureWebBuild(say));
  const devcloud = await open(line, webDirectory);
  devcloud.timers.start();
  devcloud.runner.warmUp();
  const stopBuilding = keepFunctionsBuilt(
    (names) => {
      say(`rebuilt: ${names.join(', ')}`);
      devcloud.applyIndexes().catch((error: unknown) => {
        complain(`indexes: ${String(error)}`);
      });
    },
    complain,
  );
  stopOnSignal(devcloud, line.dataDirectory, stopBuilding);
  say(welcome(devcloud.url, line.empty));
}

const EXPECTED = [CommandLineError, DataFolderError, ListenError, BuildError, ProductionError];

main().catch((error: unknown) => {
  const explained = explainStoreError(error);
  const isExpected = EXPECTED.some((kind) => explained instanceof kind);
  complain(isExpected && explained instanceof Error ? explained.message : explained instanceof Error ? (explained.stack ?? explained.message) : String(explained));
  process.exit(1);
});
