import * as v from 'valibot';
import { parseCron } from '../devcloud/runner/cron';

const timer = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[A-Za-z][\w-]{0,59}$/)),
  type: v.literal('timer'),
  /** Seven fields: second minute hour day month weekday year, UTC+8. */
  config: v.pipe(
    v.string(),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      try {
        parseCron(dataset.value);
      } catch (error) {
        addIssue({ message: String(error) });
      }
    }),
  ),
});

const schema = v.object({
  permissions: v.optional(v.object({ openapi: v.optional(v.array(v.string()), []) }), { openapi: [] }),
  /** The platform gives a function one timer; a second one would be dropped silently there, so it is refused here. */
  triggers: v.optional(v.pipe(v.array(timer), v.maxLength(1, 'the platform allows one timer per function')), []),
  /** Seconds; 3 is the platform's default and 60 its limit. */
  timeout: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)), 3),
});

/** What a function folder's `config.json` declares (platform.md: Cloud functions). */
export type FunctionConfig = v.InferOutput<typeof schema>;

/**
 * Reads the text of a `config.json`.
 * @throws Error naming the file and the field that is wrong.
 */
export function parseFunctionConfig(text: string, file: string): FunctionConfig {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${file} is not JSON`);
  }
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  throw new Error(`${file}: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
}
