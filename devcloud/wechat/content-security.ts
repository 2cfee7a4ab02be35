import { randomUUID } from 'node:crypto';
import type { OpenapiParameters } from './openapi-messages';
import { numberParameter, requiredTextParameter } from './parameters';
import { OpenapiError } from './wechat-errors';

const RISKY_CONTENT = 87014;
const TOO_LONG = 47001;
const TEXT_LENGTH = 2500;
const PASS = { suggest: 'pass', label: 100 } as const;
const RISKY = { suggest: 'risky', label: 21000 } as const;

/** How the content checks judge; everything passes until told otherwise. */
export interface ContentRules {
  /** Text (or a media address) containing one of these is risky. */
  readonly refusedWords: readonly string[];
  readonly refuseAllText: boolean;
  readonly refuseAllMedia: boolean;
  /** When WeChat says what it found in a picture: soon, not before it is told to (`deliverMedia`), or never. */
  readonly mediaAnswers: 'soon' | 'held' | 'never';
}

/** As fast as WeChat is on a good day; often it takes minutes. */
const SOON_MS = 150;

/** What WeChat pushes to the mini-program's server when it has looked at a picture. */
export interface MediaCheckEvent {
  readonly MsgType: 'event';
  readonly Event: 'wxa_media_check';
  readonly CreateTime: number;
  readonly version: 2;
  readonly trace_id: string;
  readonly errcode: 0;
  readonly result: { readonly suggest: 'pass' | 'risky'; readonly label: number };
}

/** Content security (platform.md: Content security), with a way to make it fail. */
export interface ContentSecurity {
  rules(): ContentRules;
  /** Changes the named rules and leaves the others. */
  setRules(changes: Partial<ContentRules>): void;
  /**
   * `security.msgSecCheck`; version 2 answers with a result, version 1 refuses risky text with 87014.
   * @throws OpenapiError 87014, 47001
   */
  checkText(parameters: OpenapiParameters): Readonly<Record<string, unknown>>;
  /** `security.mediaCheckAsync`: only the trace id now; the result comes as an event afterwards. */
  checkMedia(parameters: OpenapiParameters): Readonly<Record<string, unknown>>;
  /** Sends the answers that are held; how many. */
  deliverMedia(): Promise<number>;
  /** Resolves when no answer is under way. */
  settle(): Promise<void>;
}

/** @param deliver receives the result of a media check after the call was answered */
export function createContentSecurity(
  clock: { now(): Date },
  deliver: (event: MediaCheckEvent) => Promise<void>,
): ContentSecurity {
  let rules: ContentRules = { refusedWords: [], refuseAllText: false, refuseAllMedia: false, mediaAnswers: 'soon' };
  let held: MediaCheckEvent[] = [];
  const underWay = new Set<Promise<void>>();
  const soon = (event: MediaCheckEvent): void => {
    const answered = new Promise((resolve) => setTimeout(resolve, SOON_MS)).then(() => deliver(event));
    underWay.add(answered);
    void answered.finally(() => underWay.delete(answered));
  };
  const contains = (text: string): boolean => rules.refusedWords.some((word) => word !== '' && text.includes(word));

  return {
    rules: () => rules,
    setRules(changes) {
      rules = { ...rules, ...changes };
    },
    checkText(parameters) {
      const content = requiredTextParameter(parameters, 'content');
      if (Array.from(content).length > TEXT_LENGTH) throw new OpenapiError(TOO_LONG, 'content is too long');
      const risky = rules.refuseAllText || contains(content);
      if (parameters['version'] !== 2) {
        if (risky) throw new OpenapiError(RISKY_CONTENT, 'risky content');
        return {};
      }
      requiredTextParameter(parameters, 'openid');
      numberParameter(parameters, 'scene');
      const result = risky ? RISKY : PASS;
      return { result, detail: [{ strategy: 'content_model', errcode: 0, ...result }], trace_id: randomUUID() };
    },
    checkMedia(parameters) {
      const risky = rules.refuseAllMedia || contains(requiredTextParameter(parameters, 'media_url'));
      numberParameter(parameters, 'media_type');
      requiredTextParameter(parameters, 'openid');
      const traceId = randomUUID();
      const CreateTime = Math.floor(clock.now().getTime() / 1000);
      const result = risky ? RISKY : PASS;
      const event: MediaCheckEvent = {
        MsgType: 'event',
        Event: 'wxa_media_check',
        CreateTime,
        version: 2,
        trace_id: traceId,
        errcode: 0,
        result,
      };
      if (rules.mediaAnswers === 'soon') soon(event);
      if (rules.mediaAnswers === 'held') held.push(event);
      return { trace_id: traceId };
    },
    async deliverMedia() {
      const events = held;
      held = [];
      for (const event of events) await deliver(event);
      return events.length;
    },
    async settle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
