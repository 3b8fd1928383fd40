import { Controller, Get, HttpCode, HttpStatus, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import {
  type CommandStamp,
  getImport,
  ImportFileName,
  ImportId,
  ImportReport,
  type QueryContext,
} from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { Clock } from '../clock';
import { Creates } from '../command/command.decorators';
import { mintedId } from '../command/ids';
import { Stamp } from '../command/stamp.decorator';
import { ApiPath, ApiQueryOf } from '../docs/api-parameters.decorators';
import { Answers } from '../query/answers.decorator';
import { Asker } from '../query/asker.decorator';
import { type RequestTrace, Trace } from '../trace.decorator';
import { CsvBody } from './csv-body';
import { readImportFile } from './import-file';
import { KimImports } from './kim-imports';

const FILE = { description: 'The file, at most 5 MiB', schema: { type: 'string' } } as const;

/** KIM of the time before this register, from a file. */
@ApiTags('imports')
@Controller('v1/imports')
export class ImportsController {
  constructor(
    private readonly imports: KimImports,
    private readonly services: RpcClient,
    private readonly clock: Clock,
  ) {}

  @Post('check')
  @HttpCode(HttpStatus.OK)
  @Answers(ImportReport, 'What would come of a file of KIM; changes nothing')
  @ApiQueryOf(ImportFileName)
  @ApiConsumes('text/csv')
  @ApiBody(FILE)
  check(
    @Query() { file }: ImportFileName,
    @CsvBody() bytes: Uint8Array,
    @Asker() { by }: QueryContext,
    @Trace() trace: RequestTrace,
  ) {
    const { correlationId } = trace;
    const stamp = { at: this.clock.now().toISOString(), by, commandId: correlationId, correlationId };
    return this.imports.check({ name: file, content: readImportFile(file, bytes) }, stamp, trace);
  }

  @Post()
  @Creates('/v1/imports', 'Import a file of KIM; how far it is stands at its Location')
  @ApiQueryOf(ImportFileName)
  @ApiConsumes('text/csv')
  @ApiBody(FILE)
  start(
    @Query() { file }: ImportFileName,
    @CsvBody() bytes: Uint8Array,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    const importId = mintedId('import', stamp.commandId);
    return this.imports.start(importId, { name: file, content: readImportFile(file, bytes) }, stamp, trace);
  }

  @Get(':importId')
  @Answers(ImportReport, 'How far an import is, and what came of it')
  @ApiPath(ImportId)
  get(@Param() id: ImportId, @Asker() context: QueryContext, @Trace() trace: RequestTrace) {
    return this.services.query(getImport, id, context, trace);
  }
}
