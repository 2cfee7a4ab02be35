export interface Log {
  info(message: string, facts?: Readonly<Record<string, unknown>>): void;
  error(message: string, error: unknown, facts?: Readonly<Record<string, unknown>>): void;
}

/** One JSON object a line, as the cloud's log search reads it. */
export function createLog(base: Readonly<Record<string, unknown>>): Log {
  return {
    info(message, facts = {}) {
      console.log(JSON.stringify({ level: 'info', message, ...base, ...facts }));
    },
    error(message, error, facts = {}) {
      const cause = error instanceof Error ? { error: error.message, stack: error.stack } : { error };
      console.error(JSON.stringify({ level: 'error', message, ...base, ...facts, ...cause }));
    },
  };
}
