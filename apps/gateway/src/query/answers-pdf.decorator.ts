import { applyDecorators, Header, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ApiProblems } from '../docs/api-problems.decorator';
import { ApiKimPosition } from './kim-position';

const PDF = 'application/pdf';

/**
 * Marks a route that answers with a document in which people are named, and says so in the documentation.
 * @param problems the statuses of problems besides 400, 401, 403, 404, 422, 429, 500 and 503
 */
export const AnswersPdf = (summary: string, ...problems: number[]): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiBearerAuth(),
    ApiOkResponse({ content: { [PDF]: { schema: { type: 'string', format: 'binary' } } } }),
    ApiKimPosition(),
    ApiProblems(400, 401, 403, 404, 422, 429, 500, 503, ...problems),
    Header('Cache-Control', 'private, no-store'),
  );

/** @param name of the file that whoever keeps it gets, without its ending */
export const pdfFile = (pdf: Buffer, name: string): StreamableFile =>
  new StreamableFile(pdf, { type: PDF, disposition: `inline; filename="${name}.pdf"` });
