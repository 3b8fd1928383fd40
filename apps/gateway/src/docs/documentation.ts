import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { version } from '../../../../package.json';
import { withSchemas } from './schemas';

/** The OpenAPI document of the whole API. */
export const documentOf = (app: INestApplication): OpenAPIObject => {
  const description = new DocumentBuilder()
    .setTitle('KIM')
    .setDescription('The register of community information groups (KIM) and the decrees (SK) that establish them.')
    .setVersion(version)
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();
  return withSchemas(SwaggerModule.createDocument(app, description));
};

/** Serves the document as a page to try it out at `/docs`, and as it is at `/docs-json`. */
export const serveDocumentation = (app: INestApplication): void => {
  SwaggerModule.setup('docs', app, documentOf(app), { jsonDocumentUrl: 'docs-json', raw: ['json'] });
};
