import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { contract } from '#dto/contract.js';
import { problem } from '#dto/problem/problem.js';
import { componentsOf } from './json-schema.js';

/** The OpenAPI 3.1 document: the operations as the router has them, the components as the contract has them. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Certif')
    .setDescription(
      'Runs certification exams end to end. Errors are RFC 9457 problem documents with a `code`.',
    )
    .setVersion('1')
    .addBearerAuth()
    .addCookieAuth('certif_access')
    .addSecurityRequirements('bearer')
    .addSecurityRequirements('cookie')
    .build();
  const document = SwaggerModule.createDocument(app, settings, { autoTagControllers: false });
  const schemas = componentsOf([
    { schema: problem, io: 'output' },
    ...contract.flatMap(({ body, answer }) => [
      ...(body ? [{ schema: body, io: 'input' as const }] : []),
      ...(answer ? [{ schema: answer, io: 'output' as const }] : []),
    ]),
  ]);
  return { ...document, components: { ...document.components, schemas } };
}
