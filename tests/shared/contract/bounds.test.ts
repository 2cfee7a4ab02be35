import * as v from 'valibot';
import { contracts, type ActionName } from '../../../src/shared/contract/registry';

/** A step of a pipe: a check, or a schema with a pipe of its own. */
interface Step {
  readonly type: string;
  readonly requirement?: unknown;
  readonly pipe?: readonly Step[];
}

/** The parts of a schema by which one can walk through it. */
interface Node extends Step {
  readonly entries?: Readonly<Record<string, Node>>;
  readonly options?: readonly unknown[];
  readonly wrapped?: Node;
  readonly item?: Node;
  readonly key?: Node;
  readonly value?: Node;
}

const CLOSED: readonly string[] = ['picklist', 'literal', 'boolean'];

/** Every step, those of pipes within pipes too. */
function stepsOf({ pipe = [] }: Step): readonly Step[] {
  return pipe.flatMap((step) => [step, ...(step.pipe === pipe ? [] : stepsOf(step))]);
}

function has(node: Node, ...types: readonly string[]): boolean {
  const steps = stepsOf(node);
  return types.every((type) => steps.some((step) => step.type === type));
}

/** A pattern that begins, ends, and repeats nothing for ever. */
function isClosedPattern(node: Node): boolean {
  const patterns = stepsOf(node).flatMap(({ requirement }) => (requirement instanceof RegExp ? [requirement.source] : []));
  return patterns.some((source) => source.startsWith('^') && source.endsWith('$') && !/[*+]|,\}/.test(source));
}

/** Where a schema lets in more than can be said: texts and lists without an end, numbers without limits, anything. */
function endless(node: Node, path: string): readonly string[] {
  if (CLOSED.includes(node.type)) return [];
  switch (node.type) {
    case 'string':
      return has(node, 'max_length') || isClosedPattern(node) ? [] : [path];
    case 'number':
      return has(node, 'safe_integer', 'min_value', 'max_value') ? [] : [path];
    case 'array':
      return [...(has(node, 'max_length') ? [] : [path]), ...endlessPart(node.item, `${path}[]`)];
    case 'record':
      return [...(has(node, 'max_entries') ? [] : [path]), ...endlessPart(node.key, `${path}{}`), ...endlessPart(node.value, `${path}{}`)];
    case 'object':
      return Object.entries(node.entries ?? {}).flatMap(([name, entry]) => endless(entry, `${path}.${name}`));
    case 'variant':
    case 'union':
      return (node.options ?? []).flatMap((option) => endless(option as Node, path));
    case 'optional':
    case 'nullable':
      return endlessPart(node.wrapped, path);
    default:
      return [`${path} (${node.type})`];
  }
}

function endlessPart(node: Node | undefined, path: string): readonly string[] {
  return node === undefined ? [path] : endless(node, path);
}

describe('what crosses the wire', () => {
  const names = Object.keys(contracts) as ActionName[];

  it.each(names)('has bounds everywhere: %s', (name) => {
    const { input, output } = contracts[name];
    expect([...endless(input as unknown as Node, 'input'), ...endless(output as unknown as Node, 'output')]).toEqual([]);
  });

  it('is looked through by a walk that notices what has none', () => {
    const open = v.object({
      text: v.string(),
      pattern: v.pipe(v.string(), v.regex(/^a+$/)),
      number: v.pipe(v.number(), v.minValue(0)),
      list: v.array(v.picklist(['a'])),
      deep: v.nullable(v.optional(v.pipe(v.array(v.string()), v.maxLength(3)))),
      facts: v.record(v.pipe(v.string(), v.maxLength(3)), v.boolean()),
      anything: v.unknown(),
    });
    expect(endless(open as unknown as Node, 'it')).toEqual([
      'it.text',
      'it.pattern',
      'it.number',
      'it.list',
      'it.deep[]',
      'it.facts',
      'it.anything (unknown)',
    ]);
  });
});
