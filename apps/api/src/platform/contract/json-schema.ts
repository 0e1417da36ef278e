import * as z from 'zod';

/** A JSON Schema object as OpenAPI 3.1 takes it. */
export type JsonSchema = Record<string, unknown>;

const REFERENCE = '#/components/schemas/';

/**
 * A schema as OpenAPI says it: a reference where it has a name (`.meta({ id })`), else the schema itself.
 * @param io `input` for what is sent to us (defaults may be left out), `output` for what we answer
 */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const name = z.globalRegistry.get(schema)?.id;
  return name ? { $ref: REFERENCE + name } : plain(schema, io);
}

/** The schemas of the members of an object, by name: the parameters of a query. */
export function propertiesOf(schema: z.ZodObject): Record<string, JsonSchema> {
  return (plain(schema, 'input')['properties'] ?? {}) as Record<string, JsonSchema>;
}

/** Every named schema that the given ones reach, by name: the components of the document. */
export function componentsOf(
  schemas: readonly { schema: z.ZodType; io: 'input' | 'output' }[],
): Record<string, JsonSchema> {
  const components: Record<string, JsonSchema> = {};
  for (const { schema, io } of schemas) {
    const { $defs, ...itself } = convert(schema, io);
    const name = z.globalRegistry.get(schema)?.id;
    if (name) components[name] = withoutId(itself);
    for (const [other, definition] of Object.entries(($defs ?? {}) as Record<string, JsonSchema>)) {
      components[other] = withoutId(definition);
    }
  }
  return components;
}

function plain(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $defs: _named, ...itself } = convert(schema, io);
  return itself;
}

function convert(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.$ref) jsonSchema.$ref = jsonSchema.$ref.replace('#/$defs/', REFERENCE);
    },
  }) as JsonSchema;
  return JSON.parse(JSON.stringify(json).replaceAll('#/$defs/', REFERENCE)) as JsonSchema;
}

function withoutId({ id: _id, ...schema }: JsonSchema): JsonSchema {
  return schema;
}
