import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { version } from '../../../../package.json';
import { withSchemas } from './schemas';

/** What each tag is about. */
const TAGS = {
  kims: 'KIM from their proposal to their end, and what became of them',
  roster: 'Members of a KIM, their bidang and the posts they hold',
  sk: 'The decrees that establish, amend, extend, supersede and revoke a KIM, and their documents',
  profile: 'What a KIM has: devices, channels, secretariat, books, statutes',
  persons: 'People: the one place that keeps their personal data',
  'data requests':
    'What has to be done for people’s data, and until when: what they ask for, and notices of breaches',
  offices: 'Whose office was revoked, and is shut out from the next command on',
  'break-glass': 'Leave to see people outside a jurisdiction: for a reason, for minutes, on record',
  imports: 'KIM of the time before this register, from a file',
  bimtek: 'Trainings by the Diskominfo, one for each kecamatan: plan, agenda, minutes',
  invitations: 'Who is invited to a Bimtek, and what they answered',
  attendance: 'Who takes part in a Bimtek, was there, and what the tests gave',
  certificates: 'What participants have to show for a Bimtek',
  'training reports': 'What the trainings have come to: records, gain of literacy, follow-up, coverage',
  coverage: 'Which regions of the city have an established KIM',
  verification: 'Public: whether a decree or a certificate holds',
  problems: 'What can go wrong, what it means and what to do',
  health: 'For whoever runs the gateway',
};

const DESCRIPTION = `The register of community information groups (KIM) and the decrees (SK) that establish them.

- Every \`POST\` needs an \`Idempotency-Key\` of your choice. Sent again with the same key, a request is carried out once and
  gets the same answer; with another body it is refused.
- What changes a KIM, or the plan of a Bimtek, needs its \`ETag\` in \`If-Match\`.
- A command answers \`Kim-Position\`. Send it with a query to see what you wrote.
- Lists come in pages: follow the \`Link\` with \`rel="next"\`, or send \`next\` as \`cursor\`. To learn later which KIM have changed, send
  the \`position\` of a first page as \`updatedSince\`.
- Titles and details of problems are in the language of \`Accept-Language\`, \`id\` or \`en\`.
- \`RateLimit-Remaining\` requests are left until \`RateLimit-Reset\` seconds have passed. After a 429 or a 503, wait for
  \`Retry-After\` and repeat the request with the same key.
- Every answer has a \`Kim-Correlation-Id\`, under which it is in the logs: quote it when you report something.
- What goes wrong is a problem document (RFC 9457) with a \`code\`; its \`type\` leads to what to do.`;

/** `KimsController.propose` is `kimsPropose`: clients name their functions so, and neither part is renamed lightly. */
const operationId = (controller: string, method: string): string => {
  const name = controller.replace(/Controller$/, '');
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}${method.charAt(0).toUpperCase()}${method.slice(1)}`;
};

/** The OpenAPI document of the whole API. */
export const documentOf = (app: INestApplication): OpenAPIObject => {
  const description = new DocumentBuilder()
    .setTitle('KIM')
    .setDescription(DESCRIPTION)
    .setVersion(version)
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' });
  for (const [tag, about] of Object.entries(TAGS)) description.addTag(tag, about);
  return withSchemas(SwaggerModule.createDocument(app, description.build(), { operationIdFactory: operationId }));
};

/** Serves the document as a page to try it out at `/docs`, and as it is at `/docs-json`. */
export const serveDocumentation = (app: INestApplication): void => {
  SwaggerModule.setup('docs', app, documentOf(app), { jsonDocumentUrl: 'docs-json', raw: ['json'] });
};
