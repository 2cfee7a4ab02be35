/**
 * State machines as data: (state, command) → state. The server enforces the table and answers carry the commands
 * that are available now, so no page derives a rule again.
 */
export type TransitionTable<State extends string, Command extends string> = {
  readonly [S in State]: Readonly<Partial<Record<Command, State>>>;
};

export interface StateMachine<State extends string, Command extends string> {
  readonly initial: State;
  readonly table: TransitionTable<State, Command>;
}

/** The state a command leads to, or `null` when the table does not allow it. */
export function nextState<State extends string, Command extends string>(
  machine: StateMachine<State, Command>,
  state: State,
  command: Command,
): State | null {
  return machine.table[state][command] ?? null;
}

/** The commands that the table allows in a state, in the table's order. */
export function commandsOf<State extends string, Command extends string>(
  machine: StateMachine<State, Command>,
  state: State,
): Command[] {
  return Object.keys(machine.table[state]) as Command[];
}

/** Every state that can be reached from the initial one; a test compares it with the table's states. */
export function reachableStates<State extends string, Command extends string>(
  machine: StateMachine<State, Command>,
): Set<State> {
  const reached = new Set<State>([machine.initial]);
  const open: State[] = [machine.initial];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const command of commandsOf(machine, state)) {
      const next = nextState(machine, state, command);
      if (next === null || reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
}
