/** A machine of an order, as far as giving goods back goes. */
export interface MachineOfLine {
  readonly id: string;
  readonly lineId: string;
  readonly returned: boolean;
}

/**
 * The machines that leave the customer when so many pieces of a line are given back: those that came into use last, for a
 * refund names pieces and not plates. Pieces that were never in use have no machine.
 */
export function machinesGivenBack(
  machines: readonly MachineOfLine[],
  lines: readonly { readonly lineId: string; readonly quantity: number }[],
): readonly string[] {
  return lines.flatMap(({ lineId, quantity }) => {
    const inUse = machines.filter((machine) => machine.lineId === lineId && !machine.returned);
    return quantity <= 0 ? [] : inUse.slice(-quantity).map(({ id }) => id);
  });
}
