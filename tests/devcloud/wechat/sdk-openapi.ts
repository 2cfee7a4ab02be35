import cloud from 'wx-server-sdk';

type Call<Answer> = (parameters: object) => Promise<Answer>;

/** The openapis the local cloud has, as the SDK offers them; its own declarations say only "anything". */
export interface SdkOpenapi {
  readonly wxacode: {
    readonly getUnlimited: Call<{ readonly contentType: string; readonly buffer: Buffer; readonly errMsg: string }>;
  };
  readonly subscribeMessage: { readonly send: Call<unknown> };
  readonly phonenumber: { readonly getPhoneNumber: Call<unknown> };
  readonly security: {
    readonly msgSecCheck: Call<unknown>;
    readonly mediaCheckAsync: Call<{ readonly traceId: string }>;
  };
  readonly wxa: { readonly sec: { readonly order: { readonly uploadShippingInfo: Call<unknown> } } };
  /** Exists nowhere. */
  readonly nothing: { readonly here: Call<unknown> };
}

/** `cloud.openapi`, or with options `cloud.openapi(options)`. */
export function openapiWith(options?: { readonly version: 'v2' }): SdkOpenapi {
  const offered: unknown = options === undefined ? cloud.openapi : callable(cloud.openapi)(options);
  if (!isOpenapi(offered)) throw new Error('the SDK has no openapi');
  return offered;
}

/** `cloud.cloudPay.<api>`, which the SDK's declarations leave out. */
export async function cloudPay(api: string, request: object): Promise<Readonly<Record<string, unknown>>> {
  const pay: unknown = Reflect.get(cloud, 'cloudPay');
  return (await callable(Reflect.get(Object(pay), api))(request)) as Readonly<Record<string, unknown>>;
}

function isOpenapi(value: unknown): value is SdkOpenapi {
  // Every name of the SDK's openapi exists; it is a proxy.
  return typeof value === 'function';
}

function callable(value: unknown): (argument: object) => unknown {
  if (!isCallable(value)) throw new Error('not a function');
  return value;
}

function isCallable(value: unknown): value is (argument: object) => unknown {
  return typeof value === 'function';
}
