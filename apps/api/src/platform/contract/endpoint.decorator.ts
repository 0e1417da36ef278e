import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiQuery,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { statusOf, type Endpoint as EndpointOfContract } from '#dto/platform/endpoint.js';
import { problem } from '#dto/problem/problem.js';
import type { CommonProblemCode } from '#dto/problem/problem.codes.js';
import { propertiesOf, schemaOf, type JsonSchema } from './json-schema.js';

export const ENDPOINT = Symbol('Endpoint');
/** What every call with a file can answer. */
const UPLOAD_PROBLEMS: readonly CommonProblemCode[] = ['FILE_TOO_LARGE'];

/** Declares a route from its line of the contract: method, path, status, schemas and its page of the OpenAPI document. */
export function Endpoint(endpoint: EndpointOfContract): MethodDecorator {
  const status = statusOf(endpoint);
  return applyDecorators(
    SetMetadata(ENDPOINT, endpoint),
    RequestMapping({ path: endpoint.path, method: RequestMethod[endpoint.method] }),
    HttpCode(status),
    ApiTags(endpoint.feature),
    ApiOperation({ operationId: endpoint.id, summary: endpoint.summary }),
    ...parametersOf(endpoint),
    ...bodyOf(endpoint),
    ...answerOf(endpoint, status),
    ApiResponse({
      status: 'default',
      description: [
        'A problem document.',
        ...(endpoint.problems ?? []),
        ...(endpoint.upload ? UPLOAD_PROBLEMS : []),
      ].join(' '),
      content: { 'application/problem+json': { schema: schemaOf(problem, 'output') } },
    }),
  );
}

function parametersOf(endpoint: EndpointOfContract): MethodDecorator[] {
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name = '']) =>
    ApiParam({ name, schema: { type: 'string', ...(name.endsWith('Id') ? { format: 'uuid' } : {}) } }),
  );
  const inQuery = endpoint.query
    ? Object.entries(propertiesOf(endpoint.query)).map(([name, schema]) =>
        ApiQuery({ name, required: false, schema }),
      )
    : [];
  const key = endpoint.method === 'GET' ? [] : [ApiHeader({ name: 'Idempotency-Key', required: false })];
  return [...inPath, ...inQuery, ...key];
}

function bodyOf(endpoint: EndpointOfContract): MethodDecorator[] {
  if (endpoint.upload) {
    const file: JsonSchema = {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    };
    return [ApiConsumes('multipart/form-data'), ApiBody({ schema: file })];
  }
  return endpoint.body ? [ApiBody({ schema: schemaOf(endpoint.body, 'input') })] : [];
}

function answerOf(endpoint: EndpointOfContract, status: number): (MethodDecorator & ClassDecorator)[] {
  const description = status === 204 ? 'Done.' : endpoint.summary;
  if (endpoint.produces) {
    return [
      ApiProduces(endpoint.produces),
      ApiResponse({ status, description, schema: { type: 'string', format: 'binary' } }),
    ];
  }
  return [
    ApiResponse({
      status,
      description,
      ...(endpoint.answer ? { schema: schemaOf(endpoint.answer, 'output') } : {}),
    }),
  ];
}
