import protobuf from 'protobufjs';
import { isRecord } from './records';

/** The part of WeChat's own protocol that the SDK uses; field numbers as in the SDK's source. */
const root = protobuf.Root.fromJSON({
  nested: {
    KeyValuePair: {
      fields: {
        key: { type: 'string', id: 1 },
        value: { type: 'bytes', id: 2 },
        contenttype: { type: 'string', id: 3 },
        filename: { type: 'string', id: 4 },
      },
    },
    OpenApiData: { fields: { pairs: { rule: 'repeated', type: 'KeyValuePair', id: 1 } } },
    SvrkitApiData: { fields: { apiName: { type: 'string', id: 1 }, reqData: { type: 'bytes', id: 2 } } },
    CommApiData: {
      fields: {
        apiType: { type: 'int32', id: 1 },
        openapiData: { type: 'OpenApiData', id: 2 },
        svrkitData: { type: 'SvrkitApiData', id: 4 },
        appid: { type: 'string', id: 6 },
      },
    },
    CommOpenApiResp: {
      fields: {
        respData: { type: 'bytes', id: 1 },
        contentType: { type: 'string', id: 2 },
        errorCode: { type: 'int32', id: 3 },
        httpCode: { type: 'uint32', id: 4 },
        svrkitErrorCode: { type: 'int32', id: 6 },
      },
    },
    OpenDataRequest: { fields: { cloudidList: { rule: 'repeated', type: 'string', id: 2 } } },
    OpenDataItem: { fields: { cloudId: { type: 'string', id: 1 }, json: { type: 'string', id: 2 } } },
    OpenDataResponse: { fields: { dataList: { rule: 'repeated', type: 'OpenDataItem', id: 1 } } },
  },
});

const commApiData = root.lookupType('CommApiData');
const commOpenApiResp = root.lookupType('CommOpenApiResp');
const openDataRequest = root.lookupType('OpenDataRequest');
const openDataResponse = root.lookupType('OpenDataResponse');

/** Parameters of an openapi call by name; a file sent along is bytes, everything else the value behind its JSON. */
export type OpenapiParameters = Readonly<Record<string, unknown>>;

/** A call as the SDK wrapped it: an openapi with parameters, or one of WeChat's inner services with its own message. */
export interface CommApiData {
  readonly parameters: OpenapiParameters;
  readonly serviceRequest: Uint8Array;
}

/** @throws when the bytes are no such message */
export function decodeCommApiData(requestData: Uint8Array): CommApiData {
  const { openapiData, svrkitData } = decode(commApiData, requestData);
  const pairs =
    isRecord(openapiData) && Array.isArray(openapiData['pairs']) ? openapiData['pairs'].filter(isRecord) : [];
  const parameters: Record<string, unknown> = {};
  for (const pair of pairs) {
    const value = bytesOf(pair['value']);
    parameters[String(pair['key'])] = pair['contenttype'] === undefined ? parseParameter(value) : value;
  }
  return { parameters, serviceRequest: bytesOf(isRecord(svrkitData) ? svrkitData['reqData'] : undefined) };
}

function bytesOf(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array();
}

function parseParameter(value: Uint8Array): unknown {
  return JSON.parse(Buffer.from(value).toString('utf8'));
}

/** Content of an openapi's answer. */
export interface OpenapiContent {
  readonly contentType: string;
  readonly content: Buffer;
}

/** Wraps an answer, an image or a JSON text. */
export function encodeContent({ contentType, content }: OpenapiContent): Buffer {
  return encode(commOpenApiResp, { respData: content, contentType, errorCode: 0, httpCode: 200, svrkitErrorCode: 0 });
}

/** Wraps a refusal of WeChat's gateway itself (-604100, -604101, …), before any API was reached. */
export function encodeSystemError(errorCode: number): Buffer {
  return encode(commOpenApiResp, { errorCode, httpCode: 200, svrkitErrorCode: 0 });
}

/** The cloud ids a `getOpenData` asks for. */
export function decodeOpenDataRequest(serviceRequest: Uint8Array): readonly string[] {
  const { cloudidList } = decode(openDataRequest, serviceRequest);
  return Array.isArray(cloudidList) ? cloudidList.map(String) : [];
}

/** @param items answers by cloud id, each as an object that goes out as JSON */
export function encodeOpenDataResponse(items: ReadonlyMap<string, object>): Buffer {
  const dataList = [...items].map(([cloudId, item]) => ({ cloudId, json: JSON.stringify(item) }));
  return encodeContent({ contentType: 'application/octet-stream', content: encode(openDataResponse, { dataList }) });
}

function decode(type: protobuf.Type, bytes: Uint8Array): Readonly<Record<string, unknown>> {
  return type.toObject(type.decode(bytes), { arrays: true });
}

function encode(type: protobuf.Type, fields: Readonly<Record<string, unknown>>): Buffer {
  return Buffer.from(type.encode(type.create(fields)).finish());
}
