import { text } from 'node:stream/consumers';
import openapiTypes, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

// From an OpenAPI document on stdin to the types of a client on stdout. A program of its own: what makes the types is
// published as ECMAScript modules, which Jest does not load.

const HEAD =
  '// The API as the compiler sees it. Made from the OpenAPI document by `npm run client`, never by hand.\n\n';

/** Examples are for readers of the documentation; as comments they are most of the file. */
const withoutExamples = (key, value) => (key === 'example' || key === 'examples' ? undefined : value);

const document = JSON.parse(await text(process.stdin), withoutExamples);
const types = astToString(await openapiTypes(document));
const style = await resolveConfig(process.argv[1]);
process.stdout.write(await format(HEAD + types, { ...style, parser: 'typescript' }));
